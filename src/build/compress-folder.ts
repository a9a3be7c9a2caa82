import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { keptResults, type KeptResults } from '../site/kept-results.ts';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** What hosts compress; Pagefind's index and WebAssembly files are compressed as they are. */
const TEXT_FILE = /\.(?:html|css|js|json|csv|svg|txt|md|xml|webmanifest)$/;

/** What is printed, downloaded or read by programs: a hundredth of all bytes is not worth a quarter of the time. */
const TAKEN_AWAY = /(?:^|\/)print\/|\.(?:md|csv)$|(?:^|\/)data\/calls\.json$/;

/** So many files are in memory at once; more than the threads of Node's pool, so that none of these waits. */
const AT_ONCE = 8;

/**
 * Puts a `.br` and a `.gz` beside each text file below a folder, for hosts that serve such files as they are (nginx’s
 * `brotli_static` and `gzip_static`, sirv): at the best compression there is, or nearly, for what is not read on the site.
 * Both or neither: none where one would not be smaller, for nginx says that there are several (`Vary`) only where there is a `.gz`.
 * Leaves alone those that are not finished.
 */
export async function compressFolder(
  folder: string,
  isKept: boolean,
  unfinished: readonly string[] = [],
): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await compressFiles(
    folder,
    names.filter((name) => !unfinished.includes(name)),
    isKept,
  );
}

/** Does so for some files below a folder. Leaves alone those that are no text. */
export async function compressFiles(
  folder: string,
  names: readonly string[],
  isKept: boolean,
): Promise<void> {
  const results = { br: keptResults('br', isKept), gz: keptResults('gz', isKept) };
  const files = names.filter((name) => TEXT_FILE.test(name)).values();
  const compressNext = async (): Promise<void> => {
    for (const name of files) await compressFile(folder, name, results);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, compressNext));
}

async function compressFile(
  folder: string,
  name: string,
  { br, gz }: Record<'br' | 'gz', KeptResults>,
): Promise<void> {
  const file = path.join(folder, name);
  const content = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY - (TAKEN_AWAY.test(name) ? 1 : 0),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const options = { level: constants.Z_BEST_COMPRESSION };
  const [brotli, gzipped] = await Promise.all([
    br.keep([content, process.versions['brotli'] ?? '', JSON.stringify(params)], () =>
      asBrotli(content, { params }),
    ),
    gz.keep([content, process.versions.zlib, JSON.stringify(options)], () => asGzip(content, options)),
  ]);
  if (Math.max(brotli.length, gzipped.length) >= content.length) return;
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipped);
}
