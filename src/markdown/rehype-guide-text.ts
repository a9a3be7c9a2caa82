import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import type { OutlineBlock } from '../model/schema/page.ts';
import { withBase } from '../site/addresses.ts';
import { pageOf } from './page-of.ts';
import { isList, pairWithOutline, splitPhrasing } from './text-blocks.ts';

/**
 * Marks the guide's text: each block's characters go into one `<span data-source-lines>`, its printed marker
 * and its references inside it as elements of their own; what the guide did not print is marked as ours.
 */
export function rehypeGuideText({ base }: { base: string }) {
  const hrefOf = (target: string): string => (target.startsWith('/') ? withBase(target, base) : target);
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    for (const { element, block } of pairWithOutline(tree, page)) {
      const lists = element.children.filter(isList);
      const phrasing = phrasingOf(element);
      element.properties.className = [`guide-${block.role}`];
      if (block.id !== undefined) element.properties.id = block.id;
      element.children = [
        ...(block.also ?? []).map((id) => h('span', { id })),
        block.line === null
          ? h('span.ours', phrasing)
          : h('span', { dataSourceLines: String(block.line) }, markText(phrasing, block, hrefOf)),
        ...lists,
      ];
    }
  };
}

/** The text of a block without its deeper lists and without the white space between tags. */
function phrasingOf(element: Element): ElementContent[] {
  const own = element.children.filter((child) => !isList(child));
  const inner = own.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
  return inner.filter((child) => !(child.type === 'text' && /^\n+$/.test(child.value)));
}

function markText(
  phrasing: readonly ElementContent[],
  { marker = 0, links = [] }: OutlineBlock,
  hrefOf: (target: string) => string,
): ElementContent[] {
  const [head, body] = splitPhrasing(phrasing, marker);
  const marked: ElementContent[] = marker > 0 ? [h('span.marker', head)] : [];
  let rest = body;
  let from = marker;
  for (const [start, end, target] of links) {
    const [before, tail] = splitPhrasing(rest, start - from);
    const [linked, after] = splitPhrasing(tail, end - start);
    marked.push(...before, h('a', { href: hrefOf(target) }, linked));
    rest = after;
    from = end;
  }
  return [...marked, ...rest];
}
