import type { VFileMessage } from 'vfile-message';
import { buildGrammar } from './grammar/grammar.ts';
import { asPrinted } from './model/as-printed.ts';
import { buildGuide, type Guide } from './model/build-guide.ts';
import { checkEdition, checkUnusedNotes } from './model/checks/edition-quotes.ts';
import { checkLostText } from './model/checks/lost-text.ts';
import { checkMissingFields } from './model/checks/missing-fields.ts';
import { checkText } from './model/checks/text-checks.ts';
import { checkConfirmed } from './model/checks/unconfirmed.ts';
import { checkUnreadSentences } from './model/checks/unread-sentences.ts';
import { checkUntypedText } from './model/checks/untyped-text.ts';
import { collectAnomalies, withDoubts } from './model/doubts.ts';
import { readConfirmedFile } from './model/read-confirmed-file.ts';
import { readEditionFile } from './model/read-edition-file.ts';
import type { SaidClause } from './model/says.ts';
import type { EditionFile } from './model/schema/edition-file.ts';
import type { Anomaly } from './model/schema/edition-record.ts';
import { readLines, type Line } from './parse/lines.ts';
import { parseGuide } from './parse/parse-guide.ts';
import { readAs, reportOnPrinted } from './parse/readings.ts';
import { readSource } from './parse/read-source.ts';
import type { FileLines } from './report/print-messages.ts';
import { createReporter } from './report/reporter.ts';

/** What a split starts from: bytes of the source, text of the edition file, and their names for messages. */
export interface SplitInput {
  source: Uint8Array;
  sourceFile: string;
  edition: string;
  editionFile: string;
  /** Text of the file of what people have confirmed; where it is absent nobody is asked to. */
  confirmed?: string;
  confirmedFile?: string;
}

/** The result of reading an edition. `guide` is undefined when there is nothing to build on. */
export interface SplitResult {
  lines: Line[];
  edition: EditionFile | undefined;
  guide: Guide | undefined;
  /** How what clauses say was confirmed, in words for readers. */
  confirmedHow: string | undefined;
  /** Clauses that a person is still to confirm. */
  unconfirmed: readonly SaidClause[];
  /** Everything odd in the text, by line. */
  anomalies: Anomaly[];
  messages: VFileMessage[];
  /** The lines of both files, for printing messages. */
  fileLines: FileLines;
}

/** Source and edition file → typed guide, with everything odd as messages. Pure; never throws. */
export function splitGuide(input: SplitInput): SplitResult {
  const bytes = createReporter(input.sourceFile);
  const text = readSource(input.source, bytes);
  const lines = text === undefined ? [] : readLines(text);
  const source = createReporter(input.sourceFile, lines);
  const file = createReporter(input.editionFile);
  const edition = readEditionFile(input.edition, file);
  const { confirmedFile = 'confirmed.yaml' } = input;
  const confirming = createReporter(confirmedFile);
  const { how: confirmedHow, clauses: confirmed } = readConfirmedFile(input.confirmed, confirming);
  const fileLines = {
    [input.sourceFile]: lines,
    [input.editionFile]: readLines(input.edition),
    [confirmedFile]: readLines(input.confirmed ?? ''),
  };
  const messages = () => [...bytes.messages, ...file.messages, ...confirming.messages, ...source.messages];
  if (!edition || text === undefined)
    return {
      lines,
      edition,
      guide: undefined,
      confirmedHow,
      unconfirmed: [],
      anomalies: [],
      messages: messages(),
      fileLines,
    };
  checkEdition(edition, lines, source);
  checkText(lines, source);
  const read = readAs(lines, edition.readings);
  const onPrinted = reportOnPrinted(source, read);
  const grammar = buildGrammar(edition.grammar);
  const tree = parseGuide(read, edition, grammar, onPrinted);
  const built = buildGuide(tree, edition, grammar, confirmed, onPrinted);
  const unconfirmed = checkConfirmed(built, confirmed, onPrinted);
  const guide = asPrinted(built, read);
  checkUnusedNotes(guide, edition, source);
  checkMissingFields(guide, edition, source);
  checkLostText(guide, lines, source);
  checkUntypedText(guide, source);
  checkUnreadSentences(guide, source);
  const anomalies = collectAnomalies(source.messages, edition, lines);
  return {
    lines,
    edition,
    guide: withDoubts(guide, anomalies),
    confirmedHow,
    unconfirmed,
    anomalies,
    messages: messages(),
    fileLines,
  };
}
