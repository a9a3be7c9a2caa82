import { parse, stringify } from 'yaml';
import { buildGrammar } from '../grammar/grammar.ts';
import { readLines, type Line } from '../parse/lines.ts';
import { isTitleLine } from '../parse/read-front.ts';
import { parseGuide, type StructureNotes } from '../parse/parse-guide.ts';
import { readAs } from '../parse/readings.ts';
import { createReporter } from '../report/reporter.ts';
import { splitGuide } from '../split-guide.ts';
import { EditionFile } from '../model/schema/edition-file.ts';
import type { EntryKind, EntryNode, GuideTree } from '../parse/tree.ts';
import { createAnchors, type Anchors } from './anchor-quotes.ts';
import { draftConfirmed, type CarriedOver } from './draft-confirmed.ts';
import { findBegin, isGuideTitle } from './find-front.ts';
import { addHeadings, type LearntHeading } from './learn-headings.ts';
import { nameGroups, namePlans } from './name-plans.ts';

/** The files of the edition before, as text. */
export interface LastEdition {
  source: string;
  edition: string;
  confirmed: string;
}

/** The files of a new edition as far as they can be drafted, and what a person must see to, in Chinese. */
export interface EditionDraft {
  edition: string;
  confirmed: CarriedOver;
  changes: string;
  /** What last year's file said that no line of this year's document bears, or that cannot be known without reading. */
  toSee: readonly string[];
  /** How many calls the edition before has. */
  lastCalls: number;
}

/**
 * Drafts the files of `year` from its document and those of the edition before: plans and groups as found, what was noted
 * of the text where its quotes stand now, what was confirmed of clauses that stand unchanged, totals as counted. `time`: when
 * it is published, for the feed; `learnt`: headings that are known from their styles.
 */
export function draftEdition(
  source: string,
  year: number,
  last: LastEdition,
  time: string,
  learnt: readonly LearntHeading[] = [],
): EditionDraft {
  const file = EditionFile.parse(parse(last.edition));
  const before = { ...file, grammar: addHeadings(file.grammar, learnt) };
  const lines = readLines(source);
  const toSee: string[] = [];
  const lastLines = readLines(last.source);
  const draft = carryOver(before, year, lines, lastLines, toSee);
  const counted = count(source, draft);
  const edition = { ...draft, totals: counted.totals };
  const title = edition.title.shown;
  const { plans } = edition;
  return {
    edition: renderEdition(edition, year),
    confirmed: draftConfirmed(last.confirmed, readAs(lines, edition.readings), year),
    changes: stringify({
      changes: [
        {
          id: 'published',
          time,
          kind: 'edition',
          title: `${title}逐条上网`,
          text: `${plans.length}个计划、${counted.totals.calls}个申报项，每项一页。`,
          url: `/${year}/`,
        },
      ],
    }),
    toSee,
    lastCalls: before.totals.calls,
  };
}

/** What of last year's file holds for this year's document. */
function carryOver(
  before: EditionFile,
  year: number,
  lines: readonly Line[],
  last: readonly Line[],
  toSee: string[],
): EditionFile {
  const anchors = createAnchors(last, lines);
  const grammar = buildGrammar(before.grammar);
  const lostHeadings = carryLostHeadings(before, anchors, lines, toSee);
  const lostPlan = lostHeadings.find(({ kind }) => kind === 'plan')?.line;
  const begins = findBegin(lines, grammar, before.plans, lostPlan);
  const treeOf = (all: readonly Line[], notes: StructureNotes): GuideTree =>
    parseGuide(all, notes, grammar, createReporter('source.txt'));
  const [tree, lastTree] = [treeOf(lines, { lostHeadings, begins }), treeOf(last, before)];
  if (begins && tree.front)
    toSee.push(
      `第${tree.front.heading.line.number}—${begins.line - 1}行读作卷首（标题、前言），自成一页，不当作申报内容读；计划从第${begins.line}行“${begins.startsWith}”开始（begins）：对照原件，错了改这一行`,
    );
  const now = new Set(headingsAbove(tree.plans));
  for (const heading of headingsAbove(lastTree.plans)) {
    if (!now.has(heading))
      toSee.push(
        `去年的标题“${heading}”今年没有读出：改名了，没有了，还是标题行丢了？丢了的补回 source.txt 或 lostHeadings，不然它下面的都归到上一项去`,
      );
  }
  const plans = namePlans(tree, before);
  for (const { id, heading } of plans)
    if (!before.plans.some((plan) => plan.id === id))
      toSee.push(`新的计划“${heading ?? ''}”：id“${id}”和short是程序起的，发布以后不能再改`);
  const groups = nameGroups(tree, before.groups);
  for (const { id, heading } of groups)
    if (!before.groups.some((group) => group.id === id))
      toSee.push(
        `新的组“${heading}”：id“${id}”是程序起的，发布以后不能再改；要它自成一页、其下在组内编号的，写 page: true`,
      );
  for (const { heading, id } of before.plans)
    if (!plans.some((plan) => plan.id === id)) toSee.push(`去年的计划“${heading ?? id}”今年没有找到`);
  const kept = <Note extends object>(
    notes: readonly Note[],
    lineOf: (note: Note) => number | undefined,
    name: (note: Note) => string,
  ): Note[] =>
    notes.flatMap((note) => {
      const line = lineOf(note);
      if (line === undefined) toSee.push(name(note));
      return line === undefined ? [] : [{ ...note, line }];
    });
  const title = titleOf(before, year, lines);
  if (!lines.some(({ text }) => text.includes(String(year))))
    toSee.unshift(`原文没有一处写到${year}年：这是不是${year}年的文件？`);
  if (before.missing.length > 0)
    toSee.push(`去年记下${before.missing.length}项缺字段（missing），今年的由拆分报出，读过原文再写`);
  return {
    edition: year,
    title,
    plans,
    groups,
    ...(before.grammar ? { grammar: before.grammar } : {}),
    ...(begins ? { begins } : {}),
    lostHeadings,
    missing: [],
    ...annexesOf(before, anchors, toSee),
    readings: kept(
      before.readings,
      ({ line, printed }) => anchors.lineOf({ line, quote: printed }),
      ({ printed }) => `去年对“${printed}”的理解（readings）没有带过来：今年原文没有这句，或不止一处`,
    ),
    notes: kept(
      before.notes,
      anchors.lineOf,
      ({ quote, note }) => `去年的疑误“${quote}”（${note}）今年没有找到`,
    ).map((note) => {
      // What is odd in one year may be right in the next.
      if (/20\d\d/.test(note.quote + note.note))
        toSee.push(`带过来的疑误说到年份，今年还是疑误吗：“${note.quote}”（${note.note}）`);
      return note;
    }),
    modeNotes: kept(
      before.modeNotes,
      anchors.lineOf,
      ({ mode, quote }) => `去年“${mode}”的出处“${quote}”今年没有找到`,
    ),
    confirmedBy: [],
    totals: { directions: 0, calls: 0, items: 0 },
  };
}

/** What the headings above directions say, but for plans, which are told apart by their names. */
function headingsAbove(entries: readonly EntryNode[]): string[] {
  return entries.flatMap(({ kind, heading, children }) => [
    ...(ABOVE_DIRECTIONS.has(kind) && heading.lost === undefined ? [heading.title.trim()] : []),
    ...headingsAbove(children),
  ]);
}

const ABOVE_DIRECTIONS: ReadonlySet<EntryKind> = new Set(['area', 'group', 'fund-category']);

/** Last year's lost headings that are lost now, each where the line after it stands. */
function carryLostHeadings(
  { lostHeadings }: EditionFile,
  anchors: Anchors,
  lines: readonly Line[],
  toSee: string[],
): EditionFile['lostHeadings'] {
  return lostHeadings.flatMap((lost) => {
    const line = anchors.lineFrom(lost.startsWith);
    const evidence = lost.evidence.flatMap((one) => {
      const at = anchors.lineOf(one);
      return at === undefined ? [] : [{ ...one, line: at }];
    });
    if (line !== undefined && evidence.length > 0 && !hasHeadingAbove(lines, line)) {
      if (/第[\d、，—-]+行/.test(lost.sure))
        toSee.push(`补的标题“${lost.shown}”的依据写着去年的行号（sure），请改成今年的：${lost.sure}`);
      return [{ ...lost, line, evidence }];
    }
    toSee.push(`去年补的标题“${lost.shown}”没有带过来：今年原文有标题，或者没有那一段`);
    return [];
  });
}

function hasHeadingAbove(lines: readonly Line[], line: number): boolean {
  const before = lines.slice(0, line - 1).filter(({ text }) => text.trim() !== '');
  const above = before.at(-1);
  if (!above || (before.every(isTitleLine) && before.some(isGuideTitle))) return false;
  return above.text.trim().length <= 40 && !/[。；]$/.test(above.text.trim());
}

function annexesOf(
  { annexes }: EditionFile,
  anchors: Anchors,
  toSee: string[],
): Pick<EditionFile, 'annexes'> | undefined {
  if (!annexes) return undefined;
  const line = anchors.lineFrom(annexes.startsWith);
  if (line !== undefined) return { annexes: { ...annexes, line } };
  toSee.push(`去年附件从“${annexes.startsWith}”开始，今年没有找到`);
  return undefined;
}

/** The printed title; else last year's with this year in it, and a line that names the year. */
function titleOf(
  { title, edition }: EditionFile,
  year: number,
  lines: readonly Line[],
): EditionFile['title'] {
  const own = title.evidence.flatMap(({ quote }) =>
    quote.includes(String(edition)) ? [quote.replaceAll(String(edition), String(year))] : [],
  );
  const named = [...own, `${year}年`].flatMap((quote) => {
    const line = lines.find(({ text }) => text.includes(quote));
    return line ? [{ line: line.number, quote }] : [];
  });
  const [first] = lines.filter(({ text }) => text.trim() !== '');
  if (first && isGuideTitle(first) && first.text.includes(String(year))) {
    const shown = first.text.trim();
    return { shown, sure: `印在原文第${first.number}行`, evidence: [{ line: first.number, quote: shown }] };
  }
  const fallback = first ? [{ line: first.number, quote: first.text.trim().slice(0, 12) }] : [];
  return {
    shown: title.shown.replaceAll(String(edition), String(year)),
    sure: named.length > 0 ? `原文写到${year}年，名称按去年` : '原文没有写年度，名称按去年，请核对',
    evidence: (named.length > 0 ? named : fallback).slice(0, 2),
  };
}

/** How many directions, calls and items the split finds: a person is to count them in the text. */
function count(source: string, edition: EditionFile): Pick<EditionFile, 'totals'> {
  const { guide } = splitGuide({
    source: new TextEncoder().encode(source),
    sourceFile: 'source.txt',
    edition: stringify(edition),
    editionFile: 'edition.yaml',
  });
  const entries = guide?.entries ?? [];
  const calls = entries.flatMap(({ call }) => call ?? []);
  return {
    totals: {
      directions: entries.filter(({ kind }) => kind === 'direction').length,
      calls: calls.length,
      items: calls.reduce((sum, { items }) => sum + items.length, 0),
    },
  };
}

/** What people are told above each part of the file. */
const ABOVE: Readonly<Record<string, string>> = {
  title: '标题：原文没有印出的，写明依据。',
  plans:
    '按原文次序。heading 为原文印出的标题，丢失的写 null；id 在网址里，发布以后不能再改；short 用于窄处。',
  groups: '没有印出序号的组。page: true 表示自成一页。',
  grammar: '以往没有的标题写法、字段名、资助方式（见 docs/CONTRIBUTING.md）。',
  begins: '计划从这一行开始：以前的是标题和前言，照样显示，不当作申报内容读。',
  lostHeadings: '丢失的标题：line、startsWith 指丢失处之后的一行。',
  missing: '同类申报项都有、这几项没有的字段：读过原文，确实没有，才写在这里。',
  readings: '受损或两可的文字按什么理解；显示时仍照原文。',
  notes: '逐行读原文时发现的疑误：原样保留，列入疑误表。',
  modeNotes: '原文哪一句说明一种资助方式按什么办。',
  totals: '程序数出来的，请直接读原文数一遍再定。',
  confirmedBy: '哪位具名的人在哪天核对过什么：{ name, date, what }。',
};

function renderEdition(edition: EditionFile, year: number): string {
  const parts = Object.entries(edition).map(([key, value]) => {
    const above = ABOVE[key];
    return `${above === undefined ? '' : `\n# ${above}\n`}${stringify({ [key]: value as unknown }, { lineWidth: 0 })}`;
  });
  return `# ${year} 年度指南的编者说明，由 npm run new-edition 起草：凡是编者说的都请对照原文。\n${parts.join('')}`;
}
