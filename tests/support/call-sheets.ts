import { makeSheet, type CallSheet, type SheetContext } from '../../src/features/checklist/call-sheet.ts';
import { callsOf, splitRealGuide } from './real-guide.ts';

const calls = callsOf(splitRealGuide().guide);

export const SHEET_CONTEXT: SheetContext = {
  edition: '2026',
  addressOf: (address) => `https://example.org${address}`,
};

/** A call of the real guide with its checklist, on which what speaks of a 推荐函 is ticked. */
export function sheetOf(id: string, n: number | null = null): CallSheet {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new Error(id);
  return makeSheet({ call, name: `方向${id}：${call.title}`, plan: '某计划' }, n, {
    recipient: `${id}的同事`,
    isTicked: ({ text }) => text.includes('推荐函'),
  });
}
