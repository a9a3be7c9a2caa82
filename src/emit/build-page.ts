import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
} from 'mdast';
import type { Guide } from '../model/build-guide.ts';
import { FIELD_NAMES } from '../model/field-names.ts';
import { ANCHOR_LETTER } from '../model/number-blocks.ts';
import { findLinks } from '../model/references.ts';
import type { Call } from '../model/schema/call.ts';
import type { Block, Entry, Section } from '../model/schema/entry.ts';
import type { CallPage, OutlineBlock, Page, PageArea } from '../model/schema/page.ts';

/** A Markdown file: its frontmatter and its body as a tree whose blocks answer one to one to the outline. */
export interface PageFile {
  name: string;
  page: Page;
  body: Root;
}

type Flow = BlockContent | DefinitionContent;

/** The page of an entry. A plan's areas stand in the plan's page; every other entry has its own file. */
export function buildPage(entry: Entry, order: number, guide: Guide): PageFile {
  const outline: OutlineBlock[] = [];
  const children = guide.entries.filter(({ parent }) => parent === entry.id);
  const areas = children.filter(({ kind }) => kind === 'area');
  const own = children.filter(({ kind }) => kind !== 'area');
  const body: Flow[] = [
    ...renderEntry(entry, 1, outline, guide),
    ...areas.flatMap((area) => renderEntry(area, 2, outline, guide)),
    ...renderNavigation(entry, own, outline, guide),
  ];
  const { id, kind, url, parent, number, title, titleSource, inference, lines, call } = entry;
  const common = {
    id,
    kind,
    edition: guide.edition,
    order,
    url,
    parent,
    number,
    indent: entry.heading.indent,
    label: entry.heading.label,
    title,
    titleSource,
    inference,
    lines,
  };
  const page: Page = call
    ? { type: 'call', ...common, call: factsOf(call), outline }
    : { type: 'section', ...common, areas: areas.map(areaOf), outline };
  return { name: `${id}.md`, page, body: { type: 'root', children: body } };
}

function areaOf({ id, heading, title, titleSource, inference }: Entry): PageArea {
  return { id, label: heading.label, title, titleSource, inference };
}

function factsOf(call: Call): CallPage['call'] {
  const { id: _id, url: _url, title: _title, titleSource: _titleSource, lines: _lines, ...facts } = call;
  return facts;
}

function renderEntry(entry: Entry, depth: 1 | 2, outline: OutlineBlock[], guide: Guide): Flow[] {
  const { heading } = entry;
  const printed = `${heading.indent}${heading.label}${heading.title}`;
  outline.push({
    role: 'title',
    line: heading.line,
    ...(depth === 2 ? { id: entry.id } : {}),
    ...(heading.label ? { marker: heading.indent.length + heading.label.length } : {}),
  });
  const shown = heading.line === null ? titleWithNumber(entry) : printed;
  return [
    renderHeading(depth, [{ type: 'text', value: shown }]),
    ...entry.sections.flatMap((section) => renderSection(section, depth, entry, outline, guide)),
  ];
}

/** A lost heading's number is known from the sequence; it is shown in front of what stands for the title. */
function titleWithNumber({ kind, number, title }: Entry): string {
  return kind === 'direction' && number !== null ? `方向${number}：${title}` : title;
}

function renderSection(
  section: Section,
  depth: 1 | 2,
  entry: Entry,
  outline: OutlineBlock[],
  guide: Guide,
): Flow[] {
  const nodes: Flow[] = [];
  const [kind = 'other', ...also] = section.kinds;
  if (section.label) {
    const { line, indent, text } = section.label;
    const anchors = { id: kind, ...(also.length > 0 ? { also } : {}) };
    outline.push({ role: 'label', line, ...(entry.call ? anchors : {}) });
    nodes.push(renderHeading(2, [{ type: 'text', value: `${indent}${text}` }]));
  } else if (entry.call && depth === 1) {
    // The field's name is ours: the source has no label here.
    outline.push({ role: 'label', line: null, id: kind });
    nodes.push(renderHeading(2, [{ type: 'text', value: `〔${FIELD_NAMES[kind]}〕` }]));
  }
  let index = 0;
  while (index < section.blocks.length) {
    const run = listRun(section.blocks, index);
    if (run.length > 0) {
      nodes.push(renderList(run, entry, outline, guide));
      index += run.length;
      continue;
    }
    const block = section.blocks[index];
    if (block) nodes.push(renderBlock(block, entry, outline, guide));
    index += 1;
  }
  return nodes;
}

/** The blocks from `start` that make up one list: entries of any depth, until text stands between them. */
function listRun(blocks: readonly Block[], start: number): Block[] {
  const run: Block[] = [];
  for (const block of blocks.slice(start)) {
    if (block.role === 'paragraph' || block.role === 'subheading' || block.role === 'rule') break;
    run.push(block);
  }
  return run;
}

function renderBlock(block: Block, entry: Entry, outline: OutlineBlock[], guide: Guide): Heading | Paragraph {
  const phrasing = renderText(block, entry, outline, guide);
  return block.role === 'subheading' ? renderHeading(3, phrasing) : { type: 'paragraph', children: phrasing };
}

/** Nested lists after the depth of the blocks; the printed markers stay in the text. */
function renderList(run: readonly Block[], entry: Entry, outline: OutlineBlock[], guide: Guide): List {
  const root: List = { type: 'list', ordered: false, spread: false, children: [] };
  const open: { depth: number; list: List }[] = [];
  for (const block of run) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > block.depth) open.pop();
    let top = open.at(-1);
    if (!top) open.push((top = { depth: block.depth, list: root }));
    const parentItem = top.list.children.at(-1);
    if (block.depth > top.depth && parentItem) {
      const list: List = { type: 'list', ordered: false, spread: false, children: [] };
      parentItem.children.push(list);
      open.push((top = { depth: block.depth, list }));
    }
    const paragraph: Paragraph = { type: 'paragraph', children: renderText(block, entry, outline, guide) };
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
    top.list.children.push(item);
  }
  return root;
}

/** The block's characters; an address on another host becomes a link of its own, so that nothing sticks to it. */
function renderText(block: Block, entry: Entry, outline: OutlineBlock[], guide: Guide): PhrasingContent[] {
  const text = `${block.indent}${block.marker ?? ''}${block.gap}${block.text}`;
  const links = findLinks(block, entry, guide);
  const letter = ANCHOR_LETTER[block.role];
  const inside = links.filter(({ target }) => !target.startsWith('http'));
  outline.push({
    role: block.role,
    line: block.line,
    ...(letter && block.n !== null ? { id: `${letter}${block.n}` } : {}),
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

/** Links between the files, for readers on a Git host; the site has its own navigation and leaves them out. */
function renderNavigation(
  entry: Entry,
  children: readonly Entry[],
  outline: OutlineBlock[],
  guide: Guide,
): Flow[] {
  const parent = guide.entries.find(({ id }) => id === entry.parent);
  const links = [
    ...(parent ? [{ mark: '上级：', to: parent }] : []),
    ...children.map((to) => ({ mark: '', to })),
  ];
  if (links.length === 0) return [];
  const items = links.map(({ mark, to }): ListItem => {
    outline.push({ role: 'navigation', line: null });
    const text = { type: 'text' as const, value: `${to.heading.label}${to.title}` };
    const link = { type: 'link' as const, url: `${to.id}.md`, children: [text] };
    const before: PhrasingContent[] = mark ? [{ type: 'text', value: mark }] : [];
    return {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [...before, link] }],
    };
  });
  return [{ type: 'thematicBreak' }, { type: 'list', ordered: false, spread: false, children: items }];
}
