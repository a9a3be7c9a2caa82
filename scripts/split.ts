// npm run split [-- --check] [-- --verbose] [-- --lines]: source documents → guidelines/<year>/generated/. With --lines the
// numbers of lines in edition.yaml first follow those of source.txt, where lines were added or taken away.
import { readFileSync, writeFileSync } from 'node:fs';
import { describeFileError } from '../src/build/describe-file-error.ts';
import { findEditions } from '../src/build/edition-folders.ts';
import { diffFolder } from '../src/build/generated-folder.ts';
import { onSignals } from '../src/build/on-signals.ts';
import { splitEditions, writeEditions } from '../src/build/split-editions.ts';
import { followLines } from '../src/guide/model/follow-lines.ts';
import { readLines } from '../src/guide/parse/lines.ts';

const DIFF_LINES = 60;

process.on('uncaughtException', (error) =>
  fail(`${describeFileError(error, 'guidelines')}; the last good output is kept`),
);
onSignals((signal, status) => fail(`stopped by ${signal}; the last good output is kept`, status));
if (process.argv.includes('--lines')) followSources();
const splits = splitEditions(process.cwd(), process.argv.includes('--verbose'));
if (splits.length === 0)
  fail('no edition found: expected a folder guidelines/<year>/ with source.txt and edition.yaml');
if (splits.some(({ files }) => !files)) fail('nothing was written: the last good output is kept');
if (!process.argv.includes('--check')) await writeEditions(process.cwd(), splits);
else
  for (const { folder, files } of splits) {
    const differences = files ? diffFolder(folder.generated, files) : [];
    if (differences.length > 0) {
      const text = differences.join('\n').split('\n');
      console.error(text.slice(0, DIFF_LINES).join('\n'));
      if (text.length > DIFF_LINES) console.error(`… ${text.length - DIFF_LINES} more lines`);
      fail(
        `${differences.length} files in ${folder.generated} are out of date: run npm run split and commit them`,
      );
    }
    console.log(`${folder.generated}: ${files?.size ?? 0} files, up to date`);
  }

function followSources(): void {
  for (const { source, editionFile } of findEditions(process.cwd())) {
    const { text, moved, named } = followLines(
      readFileSync(editionFile, 'utf8'),
      readLines(readFileSync(source, 'utf8')),
    );
    if (moved > 0) writeFileSync(editionFile, text);
    console.log(`${editionFile}: ${moved} numbers of lines changed`);
    if (named.length > 0)
      console.log(`  its texts name lines too, to be changed by hand: ${named.join(' ')}`);
  }
}

function fail(reason: string, status = 1): never {
  console.error(`split: ${reason}`);
  process.exit(status);
}
