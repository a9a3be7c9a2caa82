import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatNeeds, markOf, neededSets } from '../../guide/facts/needs.ts';
import { bareMark } from '../../guide/model/bare-mark.ts';
import type { Call, Indicator, Item, Option } from '../../guide/model/schema/call.ts';
import { isList } from './phrasing.ts';
import type { ShownBlock } from './pair-blocks.ts';

/**
 * Puts under each item what it must deliver, one list for each 或 alternative, and under each indicator the
 * items that ask for it. All of it is ours; the quoted indicators are not marked as source text again.
 */
export function addIndicatorLinks(shown: readonly ShownBlock[], { items, options, indicators }: Call): void {
  for (const { element, block } of shown) {
    const n = block.n ?? 0;
    if (block.role === 'item') insert(element, renderNeeds(items[n - 1], indicators));
    if (block.role === 'option') insert(element, renderNeeds(options[n - 1], indicators));
    if (block.role === 'indicator') insert(element, renderNeededBy(n, items, options));
  }
}

/** Before a deeper list, so that it stands under the block's own text. */
function insert(element: Element, note: Element | undefined): void {
  if (!note) return;
  const at = element.children.findIndex(isList);
  element.children.splice(at === -1 ? element.children.length : at, 0, note);
}

function renderNeeds(item: Item | Option | undefined, indicators: readonly Indicator[]): Element | undefined {
  if (!item || item.indicators.length === 0) return undefined;
  const sets = neededSets(item);
  return h('details.needs', { dataPagefindIgnore: 'all' }, [
    h('summary', `〔对应考核指标 ${formatNeeds(sets, indicators)}〕`),
    ...sets.flatMap(({ label, numbers }, index) => [
      ...(label !== undefined ? [h('p.needs-or', label)] : index > 0 ? [h('p.needs-or', '或')] : []),
      h(
        'ul',
        numbers.flatMap((n) => renderIndicator(indicators[n - 1])),
      ),
    ]),
  ]);
}

function renderIndicator(indicator: Indicator | undefined): Element[] {
  if (!indicator) return [];
  return [h('li', [h('a', { href: `#k${indicator.n}` }, markOf(indicator)), ` ${indicator.text}`])];
}

function renderNeededBy(n: number, items: readonly Item[], options: readonly Option[]): Element | undefined {
  const needing = [
    ...items.filter(needs(n)).map((item) => ({ href: `#c${item.n}`, mark: item.marker ?? String(item.n) })),
    ...options
      .filter(needs(n))
      .map((option) => ({ href: `#o${option.n}`, mark: option.marker ?? String(option.n) })),
  ];
  if (needing.length === 0) return undefined;
  const links = needing.flatMap(({ href, mark }, index) => [
    ...(index > 0 ? ['、'] : []),
    h('a', { href }, bareMark(mark)),
  ]);
  return h('p.needed-by', { dataPagefindIgnore: 'all' }, ['〔对应主要内容 ', ...links, '〕']);
}

function needs(n: number): (item: Item | Option) => boolean {
  return ({ indicators }) => indicators.some((set) => set.includes(n));
}
