import type { ElementContent } from 'hast';

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);

/** Whether a node is a list. */
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
