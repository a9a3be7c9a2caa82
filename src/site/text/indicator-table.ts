import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { caseLabels } from '../../guide/facts/case-labels.ts';
import { bareMark } from '../../guide/model/bare-mark.ts';
import type { Call, Indicator, Item } from '../../guide/model/schema/call.ts';

/** Names of alternatives (或), in the order in which an item gives them. */
const ALTERNATIVES = '甲乙丙丁戊己庚辛';

/**
 * Puts at the end of the indicators a table of which item asks for which of them. Not where there is only one item or
 * one indicator, or all items ask for the same: the references in the text say it as well then.
 */
export function addIndicatorTable(tree: Root, { items, indicators }: Call): void {
  const sets = new Set(items.map((item) => JSON.stringify(item.indicators)));
  if (items.length < 2 || indicators.length < 2 || sets.size < 2) return;
  const begin = tree.children.findIndex((node) => isHeading(node) && node.properties.id === 'indicators');
  if (begin === -1) return;
  const length = tree.children.slice(begin + 1).findIndex(isHeading);
  const end = length === -1 ? tree.children.length : begin + 1 + length;
  tree.children.splice(end, 0, ...renderTable(items, indicators));
}

function isHeading(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'h2';
}

function renderTable(items: readonly Item[], indicators: readonly Indicator[]): Element[] {
  const hasAlternatives = items.some((item) => alternativesOf(item).length > 1);
  const table = h('table.matrix', { dataPagefindIgnore: 'all' }, [
    h('caption.ours', '〔哪项内容要满足哪些指标〕'),
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, '内容'),
        ...indicators.map((indicator) =>
          h('th', { scope: 'col' }, [
            h('a', { href: `#k${indicator.n}` }, bareMark(indicator.marker ?? String(indicator.n))),
          ]),
        ),
      ]),
    ]),
    h(
      'tbody',
      items.flatMap((item) => renderItem(item, indicators)),
    ),
  ]);
  const note = h('p.matrix-note.ours', { dataPagefindIgnore: 'all' }, '〔甲、乙等为原文的“或”，满足其一。〕');
  return hasAlternatives ? [table, note] : [table];
}

/** The sets of which one must be met; not those that are each for a kind of project. */
function alternativesOf(item: Item): number[][] {
  const labels = caseLabels(item);
  return item.indicators.filter((_set, at) => labels[at] === undefined);
}

function renderItem(item: Item, indicators: readonly Indicator[]): ElementContent[] {
  const name = bareMark(item.marker ?? String(item.n));
  const sets = item.indicators.length > 0 ? item.indicators : [[]];
  const labels = caseLabels(item);
  const hasAlternatives = alternativesOf(item).length > 1;
  return sets.map((set, at) =>
    h('tr', [
      h('th', { scope: 'row' }, [
        h('a', { href: `#c${item.n}` }, `${name}${hasAlternatives ? (ALTERNATIVES[at] ?? '') : ''}`),
        ...(labels[at] === undefined ? [] : [` ${labels[at]}`]),
      ]),
      ...indicators.map(({ n }) => h('td', set.includes(n) ? '✓' : '')),
    ]),
  );
}
