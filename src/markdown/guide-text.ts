import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressOfFileLink } from '../emit/file-link.ts';
import { findInwardLinks, type CallLists } from '../model/references.ts';
import { withBase } from '../site/addresses.ts';
import { isList, splitPhrasing } from './phrasing.ts';
import type { ShownBlock } from './rehype-entry.ts';

/** What the text of an entry can refer to, and where the site lies. */
export interface TextLinks {
  base: string;
  edition: number;
  lists: CallLists;
}

/**
 * Marks a block of the guide's text: its characters go into one `<span data-source-lines>`, its printed marker and its
 * references inside it as elements of their own; what the guide did not print is marked as ours.
 */
export function markGuideText({ element, block }: ShownBlock, links: TextLinks): void {
  const lists = element.children.filter(isList);
  const phrasing = phrasingOf(element);
  const [id, ...also] = block.anchors;
  element.properties.className = [`guide-${block.role}`];
  if (id !== undefined) element.properties.id = id;
  element.children = [
    ...also.map((anchor) => h('span', { id: anchor })),
    block.line === null
      ? h('span.ours', phrasing)
      : h('span', { dataSourceLines: String(block.line) }, markText(phrasing, block, links)),
    ...lists,
  ];
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
  { indent, marker, text }: ShownBlock['block'],
  links: TextLinks,
): ElementContent[] {
  const markerEnd = marker === '' ? 0 : indent.length + marker.length;
  const [head, body] = splitPhrasing(
    phrasing.map((node) => linkToPage(node, links)),
    markerEnd,
  );
  const marked: ElementContent[] = marker === '' ? [] : [h('span.marker', head)];
  let rest = body;
  let from = markerEnd;
  for (const { start, end, target } of findInwardLinks(`${indent}${marker}${text}`, links.lists)) {
    const [before, tail] = splitPhrasing(rest, start - from);
    const [linked, after] = splitPhrasing(tail, end - start);
    marked.push(...before, h('a', { href: target }, linked));
    rest = after;
    from = end;
  }
  return [...marked, ...rest];
}

/** A link to another generated file as one to its page. */
function linkToPage(node: ElementContent, { base, edition }: TextLinks): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'a') return node;
  const address = addressOfFileLink(String(node.properties.href), edition);
  return address === undefined ? node : h('a', { href: withBase(address, base) }, node.children);
}
