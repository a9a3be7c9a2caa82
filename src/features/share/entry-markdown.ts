import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { entryText, printedTitle } from '../../guide/entry-files/build-entry-body.ts';
import { renderBody } from '../../guide/entry-files/render-entry-file.ts';
import { CONDITION_NAMES } from '../../guide/facts/condition-names.ts';
import { factSheet, inBrief, quoted, type Fact } from '../../guide/facts/fact-sheet.ts';
import { formatDoubt } from '../../guide/facts/words.ts';
import { isCall, type CallEntry, type Entry } from '../../guide/model/schema/entry.ts';
import { webLinks } from '../../guide/model/references.ts';
import { fullName } from '../../site/full-name.ts';
import { areasOf, childrenOf, pathTo, type SiteEdition } from '../../site/editions.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';
import { type Absolute, markdownAddress, sourceAddress } from '../../site/addresses.ts';
import { markedName } from './mark-ours.ts';

/**
 * An entry as Markdown, for programs and for people who read plain text: facts and addresses in a quotation, which is
 * ours; the guide's text as the generated file has it; what stands above and below.
 */
export function entryMarkdown(edition: SiteEdition, page: Entry, absolute: Absolute): string {
  const inside = childrenOf(edition, page.id).filter((child) => !hasOwnPage(child));
  return [
    renderBody(root({ type: 'blockquote', children: [list(introduce(edition, page, absolute))] })),
    textOf(edition, page),
    // Groups without a page of their own stand in their plan's.
    ...inside.map((group) => deeper(textOf(edition, group))),
    renderBody(root({ type: 'thematicBreak' }, list(navigate(edition, page, absolute)))),
  ].join('\n');
}

/** All of an edition as one Markdown file: the guide's text, without our facts. */
export function editionMarkdown(edition: SiteEdition, absolute: Absolute): string {
  const { record, year } = edition;
  const about = [
    item(text(`${record.title.shown}，原文共${record.source.lines}行，SHA-256：${record.source.sha256}`)),
    item(text(HOW_OURS_IS_MARKED)),
    item(text('网页：'), link(absolute(`/${year}/`))),
  ];
  return [
    renderBody(root({ type: 'blockquote', children: [list(about)] })),
    ...edition.pages.map((page) => textOf(edition, page)),
  ].join('\n');
}

const HOW_OURS_IS_MARKED =
  '引用块、链接列表和〔〕内的文字为本站所加，其余与原文一字不差（Markdown 记号除外）';

/** The text of an entry's page; headings that are ours are marked so, and only addresses on other hosts are links. */
function textOf(edition: SiteEdition, page: Entry): string {
  const titleOf = (entry: Entry): string =>
    entry.titleSource === 'printed' ? printedTitle(entry) : markedName(entry);
  return renderBody(
    root(
      ...entryText(page, { depth: 1, titleOf, linksIn: webLinks }),
      ...areasOf(edition, page.id).flatMap((area) =>
        entryText(area, { depth: 2, titleOf, linksIn: webLinks }),
      ),
    ),
  );
}

/** Markdown with its headings one level down. */
function deeper(markdown: string): string {
  return markdown.replace(/^#/gm, '##');
}

function introduce(edition: SiteEdition, page: Entry, absolute: Absolute): ListItem[] {
  const [plan = page] = pathTo(edition, page);
  const [from, to] = page.lines;
  return [
    item(text(`${edition.record.title.shown}·${markedName(plan)}`)),
    ...(plan.id === page.id ? [] : [item(text(fullName(edition, page)))]),
    ...(page.inference ? [item(text(`标题为本站推定：${page.inference.sure}`))] : []),
    ...(isCall(page) ? factsOf(page) : []),
    ...doubtsOf(page),
    item(text(`原文第${from}—${to}行：`), link(absolute(sourceAddress(edition.year, from)))),
    item(text('网页：'), link(absolute(page.url))),
    item(text(HOW_OURS_IS_MARKED)),
  ];
}

function factsOf(page: CallEntry): ListItem[] {
  const facts = factSheet(page.call);
  return [
    ...(page.call.status === 'open' ? [] : [facts.status]),
    facts.modes,
    facts.funding,
    facts.years,
    facts.leads,
    ...CONDITION_NAMES.map(([key]) => facts[key]),
  ].map(factItem);
}

function factItem(fact: Fact): ListItem {
  return item(text(`${fact.name}：${inBrief(fact)}`), ...nested([...fact.cases, ...fact.quotes.map(quoted)]));
}

/** What is odd in the text, each with its line. */
function doubtsOf({ doubts }: Entry): ListItem[] {
  return doubts.map((doubt) => item(text(`疑误：${formatDoubt(doubt)}`)));
}

function navigate(edition: SiteEdition, page: Entry, absolute: Absolute): ListItem[] {
  const to = (mark: string, one: Entry): ListItem =>
    item(text(mark), link(absolute(markdownAddress(one)), markedName(one)));
  const above = pathTo(edition, page).slice(0, -1).filter(hasOwnPage).at(-1);
  const below = childrenOf(edition, page.id).flatMap((child) =>
    hasOwnPage(child) ? [child] : childrenOf(edition, child.id),
  );
  return [
    above
      ? to('上级：', above)
      : item(text('上级：'), link(absolute(`/${edition.year}/data/guide.md`), edition.record.title.shown)),
    ...below.map((child) => to('下级：', child)),
  ];
}

function root(...children: RootContent[]): Root {
  return { type: 'root', children };
}

function list(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

/** An item of phrases, with a list below them. */
function item(...children: (PhrasingContent | List)[]): ListItem {
  const phrases = children.filter((child): child is PhrasingContent => child.type !== 'list');
  const lists = children.filter((child): child is List => child.type === 'list');
  const paragraph: Paragraph = { type: 'paragraph', children: phrases };
  return { type: 'listItem', spread: false, children: [paragraph, ...lists] };
}

function nested(texts: readonly string[]): List[] {
  return texts.length === 0 ? [] : [list(texts.map((one) => item(text(one))))];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function link(url: string, name = url): PhrasingContent {
  return { type: 'link', url, children: [text(name)] };
}
