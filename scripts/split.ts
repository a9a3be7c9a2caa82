// npm run split [-- --check] [-- --verbose]: source documents → guidelines/<year>/generated/.
import { describeFileError } from '../src/files/describe-file-error.ts';
import { diffFolder, writeFolder } from '../src/files/generated-folder.ts';
import { findEditions, splitEdition, type SplitEdition } from '../src/files/edition-folders.ts';
import { onSignals } from '../src/files/on-signals.ts';
import { printMessages, summariseMessages } from '../src/report/print-messages.ts';

const DIFF_LINES = 60;
const check = process.argv.includes('--check');
const verbose = process.argv.includes('--verbose');
const root = process.cwd();

process.on('uncaughtException', (error) =>
  fail(`${describeFileError(error, 'guidelines')}; the last good output is kept`),
);
onSignals((signal, status) => fail(`stopped by ${signal}; the last good output is kept`, status));
const editions = findEditions(root);
if (editions.length === 0)
  fail('no edition found: expected a folder guidelines/<year>/ with source.txt and edition.yaml');

const splits = editions.map((folder) => splitEdition(root, folder));
for (const { messages, fileLines } of splits) {
  const shown = verbose ? messages : messages.filter((message) => message.fatal);
  if (shown.length > 0) console.error(printMessages(shown, fileLines));
}
for (const split of splits) report(split);
if (splits.some(({ files }) => !files)) fail('nothing was written: the last good output is kept');

for (const { folder, files } of splits) {
  if (!files) continue;
  const differences = diffFolder(folder.generated, files);
  if (!check) {
    if (differences.length > 0) await writeFolder(folder.generated, files);
    console.log(`${folder.generated}: ${files.size} files, ${differences.length} changed`);
  } else if (differences.length > 0) {
    const text = differences.join('\n').split('\n');
    console.error(text.slice(0, DIFF_LINES).join('\n'));
    if (text.length > DIFF_LINES) console.error(`… ${text.length - DIFF_LINES} more lines`);
    fail(
      `${differences.length} files in ${folder.generated} are out of date: run npm run split and commit them`,
    );
  } else console.log(`${folder.generated}: ${files.size} files, up to date`);
}

function report({ folder, guide, messages }: SplitEdition): void {
  const calls = guide?.entries.filter(({ call }) => call).length ?? 0;
  const hint = messages.length > 0 && !verbose ? ' (all of them: npm run split -- --verbose)' : '';
  console.log(`${folder.source}: ${calls} calls, ${summariseMessages(messages)}${hint}`);
}

function fail(reason: string, status = 1): never {
  console.error(`split: ${reason}`);
  process.exit(status);
}
