import type { Element, ElementContent, Root } from 'hast';
import type { OutlineBlock, Page } from '../model/schema/page.ts';

/** An element of a page's body with the block of the outline that it shows. */
export interface TextBlock {
  element: Element;
  block: OutlineBlock;
}

const LISTS = new Set(['ul', 'ol']);

/**
 * Pairs the body's headings, paragraphs and list items with the outline, in document order.
 * A mismatch means that body and frontmatter were not generated together, and throws.
 */
export function pairWithOutline(tree: Root, { id, outline }: Page): TextBlock[] {
  const elements: Element[] = [];
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (/^(?:h[1-6]|p|li)$/.test(child.tagName)) elements.push(child);
      // A list item holds its own text and perhaps a deeper list; a paragraph of it is not a block.
      if (child.tagName === 'li') deeperLists(child).forEach(visit);
      else if (LISTS.has(child.tagName)) visit(child);
    }
  };
  visit(tree);
  const blocks = outline.filter(({ role }, index) => index > 0 && role !== 'navigation');
  if (blocks.length !== elements.length) {
    throw new Error(`${id}: ${elements.length} blocks in the body, ${blocks.length} in the outline`);
  }
  return blocks.flatMap((block, index) => {
    const element = elements[index];
    return element ? [{ element, block }] : [];
  });
}

function deeperLists(item: Element): Element[] {
  return item.children.flatMap((child) => (child.type === 'element' && isList(child) ? [child] : []));
}

/** Whether a node is a list inside an item. */
export function isList(node: ElementContent): boolean {
  return node.type === 'element' && LISTS.has(node.tagName);
}

/** Cuts phrasing content after `length` characters. */
export function splitPhrasing(
  nodes: readonly ElementContent[],
  length: number,
): [ElementContent[], ElementContent[]] {
  const before: ElementContent[] = [];
  let left = length;
  for (const [index, node] of nodes.entries()) {
    if (left === 0) return [before, nodes.slice(index)];
    const size = textLength(node);
    if (size <= left) {
      before.push(node);
      left -= size;
    } else if (node.type === 'text') {
      before.push({ type: 'text', value: node.value.slice(0, left) });
      return [before, [{ type: 'text', value: node.value.slice(left) }, ...nodes.slice(index + 1)]];
    } else if (node.type === 'element') {
      const [head, tail] = splitPhrasing(node.children, left);
      before.push({ ...node, children: head });
      return [before, [{ ...node, children: tail }, ...nodes.slice(index + 1)]];
    }
  }
  return [before, []];
}

function textLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0;
}
