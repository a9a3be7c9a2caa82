import { buildGrammar } from '../grammar/grammar.ts';
import type { Line } from '../parse/lines.ts';
import { isTitleLine } from '../parse/read-front.ts';
import { parseGuide, type StructureNotes } from '../parse/parse-guide.ts';
import { createReporter } from '../report/reporter.ts';
import type { EditionFile } from '../model/schema/edition-file.ts';
import type { EntryKind, EntryNode, GuideTree } from '../parse/tree.ts';
import { createAnchors, type Anchors } from './anchor-quotes.ts';
import { findBegin, isGuideTitle } from './find-front.ts';
import { nameGroups, namePlans } from './name-plans.ts';

/** What of last year's file holds for this year's document. */
export function carryOver(
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
