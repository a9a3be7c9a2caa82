import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { pageOf } from './page-of.ts';
import { pairWithOutline } from './text-blocks.ts';

/**
 * Puts what is odd in a block of the guide's text right after it, as ours. What is odd in the title, which the layout
 * shows, is shown there.
 */
export function rehypeDoubts() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    const blocks = pairWithOutline(tree, page);
    for (const { line, quote, note } of page.doubts) {
      const ofLine = blocks.filter(({ block }) => block.line === line);
      const holding = ofLine.find(({ element }) => toString(element).includes(quote)) ?? ofLine.at(-1);
      if (!holding) continue;
      const { children } = holding.element;
      const at = children.findIndex(
        (child) => child.type === 'element' && child.properties.dataSourceLines !== undefined,
      );
      const words = `〔疑误〕${quote === '' ? '' : `“${quote}”：`}${note}`;
      children.splice(at + 1, 0, h('span.doubt.ours', { dataPagefindIgnore: 'all' }, words));
    }
  };
}
