import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toHast } from 'mdast-util-to-hast';
import { buildEntryBody } from '../../guide/entry-files/build-entry-body.ts';
import { addressOfFileLink } from '../../guide/entry-files/file-link.ts';
import type { Guide } from '../../guide/model/build-guide.ts';
import { entryTreeOf } from '../../guide/model/entry-tree.ts';
import { frameEnd } from '../../guide/entry-files/read-body-texts.ts';
import { callLists, findInwardLinks, type CallLists } from '../../guide/model/references.ts';
import type { Entry } from '../../guide/model/schema/entry.ts';
import { textBlocks } from '../../guide/model/text-blocks.ts';
import { withBase } from '../addresses.ts';
import { addDoubts } from './doubts.ts';
import { pairBlocks, type ShownBlock } from './pair-blocks.ts';
import { isList, splitPhrasing } from './phrasing.ts';

/** What the text of an entry can refer to, and where the site lies. */
interface TextLinks {
  base: string;
  edition: number;
  lists: CallLists;
}

/** The text of an entry and its areas as its page has it, without its title and what we add to each call's lists. */
export function guideText(entry: Entry, guide: Guide, base: string): Root {
  const body = buildEntryBody(entry, guide);
  const tree = toHast({ ...body, children: body.children.slice(1, frameEnd(body)) });
  if (tree.type !== 'root') throw new Error(`${entry.id}: its body is no tree`);
  markGuideText(tree, entry, entryTreeOf(guide).areasOf(entry.id), base);
  return tree;
}

/** Marks the guide's text in the body of an entry's page, turns its references into links, and adds what is odd in it. */
export function markGuideText(
  tree: Root,
  entry: Entry,
  areas: readonly Entry[],
  base: string,
): readonly ShownBlock[] {
  const links: TextLinks = {
    base,
    edition: Number(entry.url.split('/')[1]),
    lists: entry.call ? callLists(entry.call) : new Map(),
  };
  const shown = pairBlocks(tree, entry.id, textBlocks(entry, areas));
  for (const one of shown) markBlock(one, links);
  addDoubts(
    shown,
    [entry, ...areas].flatMap(({ doubts }) => doubts),
  );
  return shown;
}

/**
 * Puts a block's characters into one `<span data-source-lines>`, its printed marker and its references inside it as
 * elements of their own; what the guide did not print is marked as ours.
 */
function markBlock({ element, block }: ShownBlock, links: TextLinks): void {
  const lists = element.children.filter(isList);
  const phrasing = phrasingOf(element);
  const [id, ...also] = block.anchors;
  element.properties.className = [
    `guide-${block.role}`,
    ...(element.tagName === 'li' && block.marker === '' ? ['unmarked'] : []),
  ];
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
