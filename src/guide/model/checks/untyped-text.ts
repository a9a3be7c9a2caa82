import type { Reporter } from '../../report/reporter.ts';
import type { Guide } from '../build-guide.ts';
import { FIELD_NAMES } from '../field-names.ts';
import type { Call } from '../schema/call.ts';
import type { Block, SectionKind } from '../schema/entry.ts';

/** Fields whose text must be in the data of a call, whole: what is left out would be told as 原文未说明. */
const TYPED: readonly SectionKind[] = [
  'introduction',
  'content',
  'subjects',
  'priorities',
  'indicators',
  'requirements',
  'years',
  'modes',
  'funding',
];

/** Errors for each piece of such a field that no typed field of the call holds. Guards against our own bugs. */
export function checkUntypedText(guide: Guide, report: Reporter): void {
  for (const { call, sections } of guide.entries) {
    if (!call) continue;
    const texts = textsOf(call);
    for (const { kinds, blocks } of sections) {
      const kind = kinds.find((one) => TYPED.includes(one));
      if (!kind) continue;
      for (const block of blocks) {
        if (texts.has(keyOf(block)) || isWithin(block, call)) continue;
        report.error(
          'untyped-text',
          { line: block.line, column: block.column },
          {
            found: `“${block.text}” in no field of ${call.id}`,
            expected: `it in the data for ${FIELD_NAMES[kind]}`,
          },
        );
      }
    }
  }
}

function textsOf(call: Call): Set<string> {
  const { content, items, options, indicators, indicatorRule, requirements } = call;
  const lists = [content, items, options, indicators, requirements, indicatorRule ? [indicatorRule] : []];
  return new Set(lists.flat().map(keyOf));
}

/** Whether a sum, a term or a mode quotes the block, or indicators stand under it as their group. */
function isWithin({ text, line, role }: Block, { funding, years, modesText, indicators }: Call): boolean {
  if (role === 'group') return indicators.some(({ group }) => group !== null && text.startsWith(group));
  const quotes = [funding, years].flatMap((quantity) =>
    quantity && quantity.lines[0] <= line && line <= quantity.lines[1] ? [quantity.text] : [],
  );
  return [...quotes, modesText ?? ''].some((quote) => quote.includes(text.trim()));
}

function keyOf({ line, text }: { line: number; text: string }): string {
  return `${line} ${text}`;
}
