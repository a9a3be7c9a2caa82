import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { Guide } from '../model/build-guide.ts';
import { entryTreeOf } from '../model/entry-tree.ts';
import { linkContextOf } from '../model/references.ts';
import type { Call } from '../model/schema/call.ts';
import type { Entry } from '../model/schema/entry.ts';
import type { CallPage, OutlineBlock, Page, PageArea } from '../model/schema/page.ts';
import { shownName } from '../model/shown-name.ts';
import { renderEntryBody } from './render-entry-body.ts';

/** A Markdown file: its frontmatter and its body as a tree whose blocks answer one to one to the outline. */
export interface PageFile {
  name: string;
  page: Page;
  body: Root;
}

/** The page of an entry. A plan's areas stand in the plan's page; every other entry has its own file. */
export function buildPage(entry: Entry, order: number, guide: Guide): PageFile {
  const outline: OutlineBlock[] = [];
  const children = entryTreeOf(guide).childrenOf(entry.id);
  const areas = children.filter(({ kind }) => kind === 'area');
  const others = children.filter(({ kind }) => kind !== 'area');
  const write = (one: Entry, depth: 1 | 2): RootContent[] =>
    renderEntryBody({ entry: one, depth, links: linkContextOf(one, guide), outline });
  const body: Root = {
    type: 'root',
    children: [
      ...write(entry, 1),
      ...areas.flatMap((area) => write(area, 2)),
      ...renderNavigation(entry, others, outline, guide),
    ],
  };
  return { name: `${entry.id}.md`, page: frontmatterOf(entry, order, guide.edition, areas, outline), body };
}

function frontmatterOf(
  entry: Entry,
  order: number,
  edition: number,
  areas: readonly Entry[],
  outline: OutlineBlock[],
): Page {
  const { id, kind, url, parent, number, heading, title, titleSource, inference, lines, doubts, call } =
    entry;
  const { indent, label } = heading;
  const common = {
    id,
    kind,
    edition,
    order,
    url,
    parent,
    number,
    indent,
    label,
    title,
    titleSource,
    inference,
    lines,
    doubts: [...doubts, ...areas.flatMap((area) => area.doubts)],
  };
  return call
    ? { type: 'call', ...common, call: factsOf(call), outline }
    : { type: 'section', ...common, areas: areas.map(areaOf), outline };
}

function areaOf({ id, kind, number, heading, title, titleSource, inference }: Entry): PageArea {
  return { id, kind, number, label: heading.label, title, titleSource, inference };
}

function factsOf(call: Call): CallPage['call'] {
  const {
    id: _id,
    url: _url,
    title: _title,
    titleSource: _source,
    doubts: _doubts,
    lines: _lines,
    ...facts
  } = call;
  return facts;
}

/** Links between the files, for readers on a Git host; the site has its own navigation and leaves them out. */
function renderNavigation(
  entry: Entry,
  children: readonly Entry[],
  outline: OutlineBlock[],
  guide: Guide,
): RootContent[] {
  const parent = entryTreeOf(guide).byId.get(entry.parent ?? '');
  const links = [
    ...(parent ? [{ mark: '上级：', to: parent }] : []),
    ...children.map((to) => ({ mark: '', to })),
  ];
  if (links.length === 0) return [];
  const items = links.map(({ mark, to }): ListItem => {
    outline.push({ role: 'navigation', line: null });
    const text = { type: 'text' as const, value: shownName({ ...to, label: to.heading.label }) };
    const link = { type: 'link' as const, url: `${to.id}.md`, children: [text] };
    const before: PhrasingContent[] = mark ? [{ type: 'text', value: mark }] : [];
    return {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [...before, link] }],
    };
  });
  const list: List = { type: 'list', ordered: false, spread: false, children: items };
  return [{ type: 'thematicBreak' }, list];
}
