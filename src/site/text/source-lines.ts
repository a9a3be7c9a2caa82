import { h } from 'hastscript';
import { nameOfAnchor } from '../../guide/model/anchored-lists.ts';
import type { ShownBlock } from './pair-blocks.ts';

/**
 * Puts after the text of each entry of a call's lists its line in the source. Scripts put beside it what copies the entry
 * (entry-tools.ts of the shortlist): so many buttons would weigh more than the text.
 */
export function addSourceLines(shown: readonly ShownBlock[], sourceLink: (line: number) => string): void {
  for (const { element, block } of shown) {
    const [anchor = ''] = block.anchors;
    // Headings of areas have their address, but nobody cites one alone.
    if (block.line === null || block.role === 'subheading' || nameOfAnchor(anchor) === undefined) continue;
    const at = element.children.findIndex(
      (child) => child.type === 'element' && child.properties.dataSourceLines !== undefined,
    );
    const source = h('a', { href: sourceLink(block.line) }, `第${block.line}行`);
    element.children.splice(at + 1, 0, h('span.tools', [source]));
  }
}
