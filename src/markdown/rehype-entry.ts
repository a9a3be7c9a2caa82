import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { callLists, type CallLists } from '../model/references.ts';
import { textBlocks, type TextBlock } from '../model/text-blocks.ts';
import { addCitationButtons } from './citation-buttons.ts';
import { addDoubts } from './doubts.ts';
import { markGuideText } from './guide-text.ts';
import { addIndicatorLinks } from './indicator-links.ts';
import { addIndicatorTable } from './indicator-table.ts';
import { isList } from './phrasing.ts';

/** An element of a page's body with the block of the guide's text that it shows. */
export interface ShownBlock {
  element: Element;
  block: TextBlock;
}

/**
 * Turns the body of an entry's page into what is shown: the guide's characters marked as such, its references as links,
 * and what we add to them.
 */
export function rehypeEntry({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const [entry, ...areas] = file.data.entries ?? [];
    if (!entry) throw new Error('no entry was read of this file');
    const edition = Number(entry.url.split('/')[1]);
    const shown = pairBlocks(tree, entry.id, textBlocks(entry, areas));
    const lists: CallLists = entry.call ? callLists(entry.call) : new Map();
    for (const one of shown) markGuideText(one, { base, edition, lists });
    addDoubts(
      shown,
      [entry, ...areas].flatMap(({ doubts }) => doubts),
    );
    if (!entry.call) return;
    addIndicatorLinks(shown, entry.call);
    addCitationButtons(shown, entry.call);
    addIndicatorTable(tree, entry.call);
  };
}

/** Pairs the body's headings, paragraphs and list items with the entry's blocks, in document order. */
function pairBlocks(tree: Root, id: string, blocks: readonly TextBlock[]): ShownBlock[] {
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
