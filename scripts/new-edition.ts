// npm run new-edition -- <year> <file>: a document as received (.docx, a saved web page, or text in UTF-8) → guidelines/<year>/ with its text and
// drafts of all that a person writes beside it; then what they must look at, in the order of weight.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { describeFileError } from '../src/build/describe-file-error.ts';
import { findEditions } from '../src/build/edition-folders.ts';
import { splitEdition } from '../src/build/split-edition.ts';
import { onSignals } from '../src/build/on-signals.ts';
import { buildGrammar } from '../src/guide/grammar/grammar.ts';
import { EditionFile } from '../src/guide/model/schema/edition-file.ts';
import { draftEdition } from '../src/guide/next-edition/draft-edition.ts';
import { addHeadings, learnHeadings } from '../src/guide/next-edition/learn-headings.ts';
import { findOddHeadings } from '../src/guide/next-edition/odd-headings.ts';
import { listToDo } from '../src/guide/next-edition/list-to-do.ts';
import { printMessages } from '../src/guide/report/print-messages.ts';
import { createReporter } from '../src/guide/report/reporter.ts';
import { readReceived } from '../src/guide/word/read-received.ts';

const USAGE = 'npm run new-edition -- 2027 guide.docx';

process.on('uncaughtException', (error) => fail(describeFileError(error, 'guidelines')));
onSignals((signal, status) => fail(`stopped by ${signal}; nothing was kept`, status));
const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const [year = '', file = '', ...more] = positionals;
if (!/^20\d\d$/.test(year) || file === '' || more.length > 0)
  fail(`expected a year and a file, as in ${USAGE}`);
if (!existsSync(file)) fail(`no file ${file}`);
if (statSync(file).isDirectory()) fail(`${file} is a folder; expected a file, as in ${USAGE}`);
const folder = path.join('guidelines', year);
if (existsSync(folder)) fail(`${folder} is there already: remove it to begin anew, or edit its files`);
const last = findEditions(process.cwd())
  .filter((one) => path.basename(path.dirname(one.source)) < year)
  .at(-1);
if (!last) fail(`no edition before ${year}, whose files the new ones are drafted from`);

const before = {
  source: readFileSync(last.source, 'utf8'),
  edition: readFileSync(last.editionFile, 'utf8'),
  confirmed: readFileSync(last.confirmedFile, 'utf8'),
};
const report = createReporter(file);
const additions = EditionFile.parse(parse(before.edition)).grammar;
const grammar = buildGrammar(additions);
const received = readReceived(readFileSync(file), grammar, report);
if (report.messages.length > 0) console.error(printMessages(report.messages, {}));
if (!received) fail('nothing was written');
const learnt = received.word ? learnHeadings(received.word, additions) : [];
const draft = draftEdition(received.source, Number(year), before, new Date().toISOString(), learnt);

// Made whole before it is seen: a folder of half an edition would stop every build.
const making = mkdtempSync(path.join('guidelines', '.new-'));
process.on('exit', () => rmSync(making, { recursive: true, force: true }));
const write = (name: string, text: string): void => writeFileSync(path.join(making, name), text);
write('source.txt', received.source);
write('edition.yaml', draft.edition);
write('confirmed.yaml', draft.confirmed.text);
write('changes.yaml', draft.changes);
if (received.word) cpSync(file, path.join(making, 'guide.docx'));
renameSync(making, folder);

const [edition] = findEditions(process.cwd()).filter(({ source }) => source.startsWith(folder + path.sep));
if (!edition) fail(`${folder} was written and is not found`);
const split = splitEdition(process.cwd(), edition);
const known = buildGrammar(addHeadings(additions, learnt));
const headings = received.word ? findOddHeadings(received.word, known) : { byStyle: [], byForm: [] };
console.log(listToDo({ year: Number(year), draft, ...received, learnt, headings, split }));

function fail(reason: string, status = 1): never {
  console.error(`new-edition: ${reason}`);
  process.exit(status);
}
