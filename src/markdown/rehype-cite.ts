import type { Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { ANCHORED_LISTS, anchorOf, type AnchoredList } from '../model/anchored-lists.ts';
import type { CallFacts } from '../model/schema/page.ts';
import { pageOf } from './page-of.ts';
import { pairWithOutline } from './text-blocks.ts';

/**
 * Puts after the text of each entry of a call's lists its link, which copies itself, and a button that copies a citation
 * of it. The citation is made of the data, for what stands in the page may have been translated by the browser.
 */
export function rehypeCite() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    if (page.type !== 'call') return;
    const entries = entriesByAnchor(page.call);
    for (const { element, block } of pairWithOutline(tree, page)) {
      const entry = entries.get(block.id ?? '');
      // Headings of areas have their address, but nobody cites one alone.
      if (!entry || block.role === 'subheading') continue;
      const { text, marker } = entry;
      const at = element.children.findIndex(
        (child) => child.type === 'element' && child.properties.dataSourceLines !== undefined,
      );
      element.children.splice(
        at + 1,
        0,
        h('span.tools', [
          h('a.permalink', { href: `#${block.id ?? ''}`, ariaLabel: '本条的链接' }, '#'),
          h(
            'button.cite',
            {
              type: 'button',
              dataCite: text.trim(),
              ...(marker === null ? {} : { dataMarker: marker }),
            },
            '引用',
          ),
        ]),
      );
    }
  };
}

type Entry = CallFacts['requirements'][number];

/** The entries of all lists by their anchors. */
function entriesByAnchor(call: CallFacts): Map<string, Entry> {
  const lists = Object.keys(ANCHORED_LISTS) as AnchoredList[];
  return new Map(
    lists.flatMap((list) => call[list].map((entry): [string, Entry] => [anchorOf(list, entry.n), entry])),
  );
}
