import { h } from 'hastscript';
import {
  ANCHORED_LISTS,
  anchorOf,
  nameOfAnchor,
  type AnchoredList,
} from '../../guide/model/anchored-lists.ts';
import type { Call, Requirement } from '../../guide/model/schema/call.ts';
import type { ShownBlock } from './pair-blocks.ts';

/**
 * Puts after the text of each entry of a call's lists its link, which copies itself, and a button that copies a citation
 * of it. The citation is made of the data, for what stands in the page may have been translated by the browser.
 */
export function addCitationButtons(shown: readonly ShownBlock[], call: Call): void {
  const entries = entriesByAnchor(call);
  for (const { element, block } of shown) {
    const [anchor = ''] = block.anchors;
    const entry = entries.get(anchor);
    // Headings of areas have their address, but nobody cites one alone.
    if (!entry || block.role === 'subheading') continue;
    const { text, marker } = entry;
    const at = element.children.findIndex(
      (child) => child.type === 'element' && child.properties.dataSourceLines !== undefined,
    );
    const name = nameOfAnchor(anchor) ?? anchor;
    const cited = { dataCite: text.trim(), ...(marker === null ? {} : { dataMarker: marker }) };
    element.children.splice(
      at + 1,
      0,
      h('span.tools', [
        h('a.permalink', { href: `#${anchor}`, ariaLabel: `复制链接：${name}` }, '复制链接'),
        h('button.cite', { type: 'button', ariaLabel: `复制本条：${name}`, ...cited }, '复制本条'),
      ]),
    );
  }
}

/** The entries of all lists by their anchors. */
function entriesByAnchor(call: Call): Map<string, Requirement> {
  const lists = Object.keys(ANCHORED_LISTS) as AnchoredList[];
  return new Map(
    lists.flatMap((list) =>
      call[list].map((entry): [string, Requirement] => [anchorOf(list, entry.n), entry]),
    ),
  );
}
