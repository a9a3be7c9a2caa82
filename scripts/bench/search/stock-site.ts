import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { compressFolder } from '../../../src/build/compress-folder.ts';

/** Says its language, by which Pagefind chooses the index; asks for no icon. */
const BLANK =
  '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>Pagefind</title></html>';

/**
 * Writes a site with nothing but a blank page and the index that Pagefind makes, with its default options, of the
 * main parts of built pages. `addresses` are those of the pages: `/2026/13/2/`.
 */
export async function writeStockSite(
  site: string,
  addresses: readonly string[],
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.html', '404.html']) writeFileSync(path.join(folder, name), BLANK);
  // The default too is something that Pagefind's environment may change.
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const url of addresses) {
    const html = readFileSync(path.join(site, url, 'index.html'), 'utf8');
    const added = await index.addHTMLFile({ url, content: renderStockCopy(html) });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await pagefind.close();
  await compressFolder(folder, false);
}

/** A page's main part as Pagefind's documentation asks for it. */
function renderStockCopy(html: string): string {
  const [main] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  if (main === undefined) throw new Error('a built page has no main part');
  return `<!doctype html><html lang="zh-CN"><body>${main.replace('<main', '<main data-pagefind-body')}</body></html>`;
}
