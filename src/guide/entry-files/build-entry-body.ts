import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Guide } from '../model/build-guide.ts';
import { entryTreeOf } from '../model/entry-tree.ts';
import { FIELD_NAMES } from '../model/field-names.ts';
import { findOutwardLinks, linkContextOf, type Link } from '../model/references.ts';
import { shownName } from '../model/shown-name.ts';
import type { Block, Entry, Section } from '../model/schema/entry.ts';
import { fileLink } from './file-link.ts';

/** How an entry's text is written. */
export interface TextStyle {
  /** 1 for the file's own entry, 2 for an area in its plan's file. */
  depth: 1 | 2;
  titleOf: (entry: Entry) => string;
  /** What is a link in the printed characters of a block. */
  linksIn: (text: string) => readonly Link[];
}

/** The body of an entry's file: the guide's text, areas included, and links to the files above and below. */
export function buildEntryBody(entry: Entry, guide: Guide): Root {
  const { areasOf, pagesUnder } = entryTreeOf(guide);
  const write = (one: Entry, depth: 1 | 2): RootContent[] =>
    entryText(one, { depth, titleOf: printedTitle, linksIn: linksToFiles(one, guide) });
  return {
    type: 'root',
    children: [
      ...write(entry, 1),
      ...areasOf(entry.id).flatMap((area) => write(area, 2)),
      ...renderNavigation(entry, pagesUnder(entry.id), guide),
    ],
  };
}

/** What heads an entry: the printed characters, or what is shown where the heading was lost. */
export function printedTitle(entry: Entry): string {
  const { line, indent, label, title } = entry.heading;
  return line === null ? shownName(entry) : `${indent}${label}${title}`;
}

/** What an entry's text names of others leads to their files, an address to its host. */
function linksToFiles(entry: Entry, guide: Guide): TextStyle['linksIn'] {
  const context = linkContextOf(entry, guide);
  return (text) =>
    findOutwardLinks(text, context).map((link) => ({
      ...link,
      target: link.target.startsWith('/') ? fileLink(link.target) : link.target,
    }));
}

/** An entry's heading and sections as mdast: one heading, paragraph or list item for each block. */
export function entryText(entry: Entry, style: TextStyle): RootContent[] {
  return [
    renderHeading(style.depth, [{ type: 'text', value: style.titleOf(entry) }]),
    ...entry.sections.flatMap((section) => [
      ...renderLabel(section, entry.call !== null),
      ...renderBlocks(section.blocks, style),
    ]),
  ];
}

function renderBlocks(blocks: readonly Block[], style: TextStyle): RootContent[] {
  const nodes: RootContent[] = [];
  let index = 0;
  while (index < blocks.length) {
    const run = listRun(blocks, index);
    const block = blocks[index];
    if (run.length > 0) nodes.push(renderList(run, style));
    else if (block) nodes.push(renderBlock(block, style));
    index += Math.max(1, run.length);
  }
  return nodes;
}

function renderLabel({ kinds: [kind = 'other'], label }: Section, isCall: boolean): Heading[] {
  if (label) return [renderHeading(2, [{ type: 'text', value: `${label.indent}${label.text}` }])];
  // The field's name is ours: the source has no label here.
  if (!isCall) return [];
  return [renderHeading(2, [{ type: 'text', value: `〔${FIELD_NAMES[kind]}〕` }])];
}

/** The blocks from `start` that make up one list: entries of any depth, until text stands between them. */
function listRun(blocks: readonly Block[], start: number): Block[] {
  let end = start;
  while (end < blocks.length && !standsAlone(blocks[end])) end += 1;
  return blocks.slice(start, end);
}

function standsAlone(block: Block | undefined): boolean {
  return block?.role === 'paragraph' || block?.role === 'subheading' || block?.role === 'rule';
}

function renderBlock(block: Block, style: TextStyle): Heading | Paragraph {
  const phrasing = renderText(block, style);
  return block.role === 'subheading' ? renderHeading(3, phrasing) : { type: 'paragraph', children: phrasing };
}

/** Nested lists after the depth of the blocks; the printed markers stay in the text. */
function renderList(run: readonly Block[], style: TextStyle): List {
  const root = emptyList();
  const open = [{ depth: run[0]?.depth ?? 0, list: root }];
  for (const block of run) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > block.depth) open.pop();
    const top = open.at(-1);
    let list = top?.list ?? root;
    const above = list.children.at(-1);
    if (top && block.depth > top.depth && above) {
      list = emptyList();
      above.children.push(list);
      open.push({ depth: block.depth, list });
    }
    const paragraph: Paragraph = { type: 'paragraph', children: renderText(block, style) };
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
    list.children.push(item);
  }
  return root;
}

function emptyList(): List {
  return { type: 'list', ordered: false, spread: false, children: [] };
}

function renderText(block: Block, { linksIn }: TextStyle): PhrasingContent[] {
  const text = `${block.indent}${block.marker ?? ''}${block.gap}${block.text}`;
  const phrasing: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end, target } of linksIn(text)) {
    phrasing.push({ type: 'text', value: text.slice(from, start) });
    phrasing.push({ type: 'link', url: target, children: [{ type: 'text', value: text.slice(start, end) }] });
    from = end;
  }
  return [...phrasing, { type: 'text', value: text.slice(from) }];
}

/** Links between the files, for readers on a Git host; the site has its own navigation and leaves them out. */
function renderNavigation(entry: Entry, children: readonly Entry[], guide: Guide): RootContent[] {
  const parent = entryTreeOf(guide).byId.get(entry.parent ?? '');
  const items = [
    ...(parent ? [renderLink('上级：', parent)] : []),
    ...children.map((child) => renderLink('', child)),
  ];
  if (items.length === 0) return [];
  return [{ type: 'thematicBreak' }, { type: 'list', ordered: false, spread: false, children: items }];
}

function renderLink(mark: string, to: Entry): ListItem {
  const link: PhrasingContent = {
    type: 'link',
    url: `${to.id}.md`,
    children: [{ type: 'text', value: shownName(to) }],
  };
  const before: PhrasingContent[] = mark === '' ? [] : [{ type: 'text', value: mark }];
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [...before, link] }],
  };
}

function renderHeading(depth: 1 | 2 | 3, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth, children };
}
