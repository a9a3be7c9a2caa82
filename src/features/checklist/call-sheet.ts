import type { Item, Option } from '../../guide/model/schema/call.ts';
import type { CallFile } from '../../site/call-file.ts';
import { buildChecklist } from './build-checklist.ts';
import { type Checklist, type ChecklistLine, linesOf } from './checklist.ts';
import { choicesOf } from './list-indicators.ts';

/** A call with its checklist and what the reader has put down: what is shown, printed and taken away. */
export interface CallSheet {
  file: CallFile;
  /** The content that the reader has chosen. */
  chosen: Item | Option | undefined;
  checklist: Checklist;
  /** Whom it goes to, in the reader's words. */
  recipient: string;
  isTicked: (line: ChecklistLine) => boolean;
}

/** What files say of themselves. */
export interface SheetContext {
  edition: string;
  /** A site address as a whole one. */
  addressOf: (address: string) => string;
}

/** A call's sheet, for the n-th of its contents. */
export function makeSheet(
  file: CallFile,
  n: number | null,
  kept: Pick<CallSheet, 'recipient' | 'isTicked'>,
): CallSheet {
  const chosen = choicesOf(file.call).find((choice) => choice.n === n);
  return { file, chosen, checklist: buildChecklist(file.call, n), ...kept };
}

/** How much a sheet of A4 holds in the larger type, in characters. */
const MOST_LARGE = 900;

/** What a line of the list takes besides its characters, in characters: it begins anew. */
const LINE = 30;

/** Whether a call's list is printed in the smaller type, to have one sheet. */
export function isLong({ chosen, checklist }: CallSheet): boolean {
  const lines = linesOf(checklist).map(({ text }) => text.length + LINE);
  return lines.reduce((sum, length) => sum + length, chosen?.text.length ?? 0) > MOST_LARGE;
}
