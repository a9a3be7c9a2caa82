import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { FIELD_NAMES } from '../model/field-names.ts';
import { anchorOf, listOf } from '../model/anchored-lists.ts';
import { findLinks, type LinkContext } from '../model/references.ts';
import { shownName } from '../model/shown-name.ts';
import type { Block, Entry, Section } from '../model/schema/entry.ts';
import type { OutlineBlock } from '../model/schema/page.ts';

/** What is being written: an entry's text, and the outline that grows with it. */
export interface EntryBody {
  entry: Entry;
  /** 1 for the page's own entry, 2 for an area in its plan's page. */
  depth: 1 | 2;
  links: LinkContext;
  outline: OutlineBlock[];
}

type Kinds = Section['kinds'];

/** An entry's heading and sections as mdast; pushes one outline block for each heading, paragraph and list item. */
export function renderEntryBody(body: EntryBody): RootContent[] {
  const { entry, depth, outline } = body;
  const { heading } = entry;
  outline.push({
    role: 'title',
    line: heading.line,
    ...(depth === 2 ? { id: entry.id } : {}),
    ...(heading.label ? { marker: heading.indent.length + heading.label.length } : {}),
  });
  const printed = `${heading.indent}${heading.label}${heading.title}`;
  const shown = heading.line === null ? shownName({ ...entry, label: heading.label }) : printed;
  return [
    renderHeading(depth, [{ type: 'text', value: shown }]),
    ...entry.sections.flatMap((section) => renderSection(section, body)),
  ];
}

function renderSection(section: Section, body: EntryBody): RootContent[] {
  const nodes: RootContent[] = renderLabel(section, body);
  let index = 0;
  while (index < section.blocks.length) {
    const run = listRun(section.blocks, index);
    const block = section.blocks[index];
    if (run.length > 0) nodes.push(renderList(run, section.kinds, body));
    else if (block) nodes.push(renderBlock(block, section.kinds, body));
    index += Math.max(1, run.length);
  }
  return nodes;
}

function renderLabel({ kinds, label }: Section, { entry, depth, outline }: EntryBody): Heading[] {
  const [kind = 'other', ...also] = kinds;
  if (label) {
    const anchors = { id: kind, ...(also.length > 0 ? { also } : {}) };
    outline.push({ role: 'label', line: label.line, ...(entry.call ? anchors : {}) });
    return [renderHeading(2, [{ type: 'text', value: `${label.indent}${label.text}` }])];
  }
  if (!entry.call || depth === 2) return [];
  // The field's name is ours: the source has no label here.
  outline.push({ role: 'label', line: null, id: kind });
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

function renderBlock(block: Block, kinds: Kinds, body: EntryBody): Heading | Paragraph {
  const phrasing = renderText(block, kinds, body);
  return block.role === 'subheading' ? renderHeading(3, phrasing) : { type: 'paragraph', children: phrasing };
}

/** Nested lists after the depth of the blocks; the printed markers stay in the text. */
function renderList(run: readonly Block[], kinds: Kinds, body: EntryBody): List {
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
    const paragraph: Paragraph = { type: 'paragraph', children: renderText(block, kinds, body) };
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
    list.children.push(item);
  }
  return root;
}

function emptyList(): List {
  return { type: 'list', ordered: false, spread: false, children: [] };
}

/** The block's characters; an address on another host becomes a link of its own, so that nothing sticks to it. */
function renderText(block: Block, kinds: Kinds, { links: context, outline }: EntryBody): PhrasingContent[] {
  const text = `${block.indent}${block.marker ?? ''}${block.gap}${block.text}`;
  const links = findLinks(block, context);
  const list = listOf(block.role, kinds);
  const inside = links.filter(({ target }) => !target.startsWith('http'));
  outline.push({
    role: block.role,
    line: block.line,
    ...(list && block.n !== null ? { id: anchorOf(list, block.n) } : {}),
    ...(block.marker ? { marker: block.indent.length + block.marker.length } : {}),
    ...(inside.length > 0 ? { links: inside.map(({ start, end, target }) => [start, end, target]) } : {}),
  });
  const phrasing: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end, target } of links.filter((link) => link.target.startsWith('http'))) {
    phrasing.push({ type: 'text', value: text.slice(from, start) });
    phrasing.push({ type: 'link', url: target, children: [{ type: 'text', value: text.slice(start, end) }] });
    from = end;
  }
  phrasing.push({ type: 'text', value: text.slice(from) });
  return phrasing;
}

function renderHeading(depth: 1 | 2 | 3, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth, children };
}
