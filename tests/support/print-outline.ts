import type { Guide } from '../../src/guide/model/build-guide.ts';
import type { Quantity } from '../../src/guide/model/schema/quantity.ts';

/** A guide as short text: an entry a line with its facts, and under it a block a line with its place. */
export function printOutline(guide: Guide | undefined): string {
  if (!guide) return 'nothing to build on\n';
  const lines = guide.entries.flatMap(({ id, kind, title, titleSource, lines: range, sections, call }) => [
    `${kind} ${id} “${title}” ${titleSource} ${range.join('-')}`,
    ...(call
      ? [
          `  call ${call.status} modes=${call.modes.join('+')} funding=${print(call.funding)} years=${print(call.years)}`,
          ...call.items.map(({ n, indicators }) => `  item ${n} needs ${JSON.stringify(indicators)}`),
        ]
      : []),
    ...sections.flatMap(({ kinds, label, blocks }) => [
      `  ${kinds.join('+')} ${label ? `“${label.text}” ${label.line}` : 'without label'}`,
      ...blocks.map(
        ({ role, n, line, column, depth, marker, text }) =>
          `    ${line}:${column} ${role}${n === null ? '' : ` ${n}`}${depth > 0 ? ` depth ${depth}` : ''} ${marker === null ? '' : `[${marker}]`}${JSON.stringify(text)}`,
      ),
    ]),
  ]);
  return `${lines.join('\n')}\n`;
}

function print(quantity: Quantity | null): string {
  if (!quantity) return '-';
  const cases = quantity.cases.map(
    ({ label, min, max, basis }) => `${label ?? ''}(${min ?? ''},${max ?? ''},${basis})`,
  );
  return `[${quantity.min ?? ''},${quantity.max ?? ''}]${cases.join('')}`;
}
