import type { Element, Root } from 'hast';
import type { TextBlock } from '../../guide/model/text-blocks.ts';
import { isList } from './phrasing.ts';

/** An element of a page's body with the block of the guide's text that it shows. */
export interface ShownBlock {
  element: Element;
  block: TextBlock;
}

/** Pairs the body's headings, paragraphs and list items with the entry's blocks, in document order. */
export function pairBlocks(tree: Root, id: string, blocks: readonly TextBlock[]): ShownBlock[] {
  const elements: Element[] = [];
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (/^(?:h[1-6]|p|li)$/.test(child.tagName)) elements.push(child);
      // A list item holds its own text and perhaps a deeper list; a paragraph of it is not a block.
      if (child.tagName === 'li') visit({ ...child, children: child.children.filter(isList) });
      else if (isList(child)) visit(child);
    }
  };
  visit(tree);
  if (blocks.length !== elements.length)
    throw new Error(`${id}: ${elements.length} elements in the body, ${blocks.length} blocks in the entry`);
  return elements.flatMap((element, at) => {
    const block = blocks[at];
    return block ? [{ element, block }] : [];
  });
}
