import { VFileMessage } from 'vfile-message';
import { rawColumn, type Line } from '../parse/lines.ts';

/** Where in the source something stands: 1-based line, and 1-based column in the line without bookmark marks. */
export interface Place {
  line: number;
  column?: number;
  /** How many characters are meant; the rest of the line when absent. */
  length?: number;
}

/** What is wrong: what was found, and what the grammar or the edition file expects instead. */
export interface Finding {
  found: string;
  expected: string;
  /** For the readers of the site, in Chinese: what is odd here. Every warning that can be published has one. */
  note?: string;
}

/** More messages of one rule help nobody, and those of a hostile document would fill the memory. */
const MOST_OF_A_RULE = 10_000;

/** A longer text in a message is cut: a line may be a megabyte long. */
const LONGEST_TEXT = 1000;

/** Collects messages about one file; never throws and never prints. */
export interface Reporter {
  readonly messages: VFileMessage[];
  /** Content would be lost or wrong: the run must fail. */
  error(ruleId: string, place: Place | null, finding: Finding): void;
  /** Odd but publishable. */
  warn(ruleId: string, place: Place | null, finding: Finding): void;
}

/** A reporter for `file`, whose `lines` turn places into columns of the raw text. */
export function createReporter(file: string, lines: readonly Line[] = []): Reporter {
  const messages: VFileMessage[] = [];
  const counts = new Map<string, number>();
  const add = (fatal: boolean, ruleId: string, place: Place | null, finding: Finding): void => {
    const count = (counts.get(ruleId) ?? 0) + 1;
    counts.set(ruleId, count);
    if (count <= MOST_OF_A_RULE) push(fatal, ruleId, place, finding);
    // What is left unsaid must not be published.
    else if (count === MOST_OF_A_RULE + 1)
      push(true, 'too-many-messages', place, {
        found: `more than ${MOST_OF_A_RULE} messages of the rule ${ruleId}`,
        expected: 'the text of a guide (the rest of them are left out)',
      });
  };
  const push = (fatal: boolean, ruleId: string, place: Place | null, finding: Finding): void => {
    const found = shorten(finding.found);
    const expected = shorten(finding.expected);
    const message = new VFileMessage(`found ${found}, expected ${expected}`, {
      ruleId,
      source: 'zhinan',
      ...(place ? { place: rawPosition(place, lines) } : {}),
    });
    message.file = file;
    message.fatal = fatal;
    message.actual = found;
    message.expected = [expected];
    if (finding.note !== undefined) message.note = finding.note;
    messages.push(message);
  };
  return {
    messages,
    error: (ruleId, place, finding) => add(true, ruleId, place, finding),
    warn: (ruleId, place, finding) => add(false, ruleId, place, finding),
  };
}

/** Whether any message says that content would be lost or wrong. */
export function hasErrors(messages: readonly VFileMessage[]): boolean {
  return messages.some((message) => message.fatal === true);
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…” (${text.length} characters)` : text;
}

function rawPosition(place: Place, lines: readonly Line[]) {
  const line = lines[place.line - 1];
  const column = place.column ?? 1;
  const length = place.length ?? Math.max(0, (line?.text.length ?? 0) - (column - 1));
  const start = line ? rawColumn(line, column) : column;
  const end = line ? rawColumn(line, column + length) : column + length;
  return {
    start: { line: place.line, column: start },
    end: { line: place.line, column: end },
  };
}
