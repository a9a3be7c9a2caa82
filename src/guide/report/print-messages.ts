import stringWidth from 'string-width';
import type { VFileMessage } from 'vfile-message';
import type { Line } from '../parse/lines.ts';

const FRAME_WIDTH = 36;

/** The lines of the files that messages speak of, by file name. */
export type FileLines = Readonly<Record<string, readonly Line[]>>;

/**
 * Messages as text for a terminal, sorted by file and place: `file:line:column-line:column: error rule: reason`,
 * each followed by the line it is about with a caret under the spot.
 */
export function printMessages(messages: readonly VFileMessage[], files: FileLines): string {
  return [...messages]
    .sort(
      (a, b) =>
        compareText(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    )
    .map((message) => {
      const severity = message.fatal ? 'error' : 'warning';
      const head = `${place(message)}: ${severity} ${message.ruleId ?? ''}: ${message.reason}`;
      const frame = printFrame(message, files[message.file ?? ''] ?? []);
      return frame === '' ? head : `${head}\n${frame}`;
    })
    .join('\n');
}

/** `2 errors, 13 warnings`. */
export function summariseMessages(messages: readonly VFileMessage[]): string {
  const errors = messages.filter((message) => message.fatal).length;
  return `${errors} errors, ${messages.length - errors} warnings`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function place(message: VFileMessage): string {
  const file = message.file ?? '';
  if (message.line === undefined) return file;
  const { place: at } = message;
  const end = at && 'end' in at ? `-${at.end.line}:${at.end.column}` : '';
  return `${file}:${message.line}:${message.column ?? 1}${end}`;
}

/** The raw line around the spot, and a caret padded with U+3000 below full-width characters. */
function printFrame(message: VFileMessage, lines: readonly Line[]): string {
  const raw = lines[(message.line ?? 0) - 1]?.raw;
  if (raw === undefined || raw.trim() === '') return '';
  const column = Math.min((message.column ?? 1) - 1, raw.length);
  const from = Math.max(0, column - FRAME_WIDTH / 2);
  const shown = raw.slice(from, from + FRAME_WIDTH);
  const padding = Array.from(raw.slice(from, column), (char) =>
    stringWidth(char) === 2 ? '\u3000' : ' ',
  ).join('');
  return `    ${from > 0 ? '…' : ' '}${shown}\n     ${padding}^`;
}
