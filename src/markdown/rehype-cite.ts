import type { Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { pageOf } from './page-of.ts';
import { pairWithOutline } from './text-blocks.ts';

const CITED: ReadonlySet<string> = new Set(['item', 'option', 'indicator', 'requirement']);

/** Puts after the text of each item, indicator and requirement its link, which copies itself, and a button that copies a
 * citation of it. */
export function rehypeCite() {
  return (tree: Root, file: VFile): void => {
    for (const { element, block } of pairWithOutline(tree, pageOf(file))) {
      if (!CITED.has(block.role) || block.id === undefined || block.line === null) continue;
      const at = element.children.findIndex(
        (child) => child.type === 'element' && child.properties.dataSourceLines !== undefined,
      );
      element.children.splice(
        at + 1,
        0,
        h('span.tools', [
          h('a.permalink', { href: `#${block.id}`, ariaLabel: '本条的链接' }, '#'),
          h('button.cite', { type: 'button', dataCite: '' }, '引用'),
        ]),
      );
    }
  };
}
