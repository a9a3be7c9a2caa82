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
  const add = (fatal: boolean, ruleId: string, place: Place | null, finding: Finding): void => {
    const message = new VFileMessage(`unexpected ${finding.found}, expected ${finding.expected}`, {
      ruleId,
      source: 'zhinan',
      ...(place ? { place: rawPosition(place, lines) } : {}),
    });
    message.file = file;
    message.fatal = fatal;
    message.actual = finding.found;
    message.expected = [finding.expected];
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
