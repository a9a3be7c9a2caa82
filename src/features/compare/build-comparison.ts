import type { Call, Doubt } from '../../guide/model/schema/call.ts';
import { CONDITION_NAMES } from '../../guide/facts/condition-names.ts';
import {
  briefWords,
  type Fact,
  type FactKey,
  type FactQuote,
  factSheet,
} from '../../guide/facts/fact-sheet.ts';
import { formatRemark, NOT_STATED, textOf, type Words } from '../../guide/facts/words.ts';
import { type AnchoredList, anchorOf } from '../../guide/model/anchored-lists.ts';
import type { CallFile } from '../../site/call-file.ts';
import { alignEntries, type Entry } from './align.ts';
import { markDifferences, type TextPart } from './mark-differences.ts';

/**
 * A piece of a cell: words of ours; or the guide's, with its printed marker, its line, and its anchor on the call's
 * page, where they are known.
 */
export type Piece =
  | { kind: 'ours'; text: string; words: Words }
  | {
      kind: 'quote';
      text: string;
      line: number | null;
      marker: string | null;
      anchor: string | null;
      /** The text again, where it stands beside others that are nearly equal. */
      parts?: readonly TextPart[];
    };

/** What a call says on one question. */
export interface ComparedCell {
  pieces: Piece[];
  /** common: as more than half of the calls say; own: not so, though they do agree; plain: no majority. */
  tone: 'common' | 'own' | 'plain';
}

/** A question and each call's answer. */
export interface ComparedRow {
  heading: string;
  /** What the heading needs said besides. */
  remark: string;
  cells: ComparedCell[];
  /** Whether several calls say all the same. */
  isSame: boolean;
}

/** Calls side by side, in the order given. */
export interface Comparison {
  calls: readonly CallFile[];
  sections: { heading: string; rows: ComparedRow[] }[];
}

/**
 * Compares calls: who may apply, for how much, what is to be delivered, then the rest. All texts are the guide's to the
 * letter; our words are pieces of their own.
 */
export function buildComparison(calls: readonly CallFile[]): Comparison {
  const sheets = calls.map(({ call }) => factSheet(call));
  const row = (key: FactKey, piecesOf: (fact: Fact, call: Call) => Piece[] = factPieces): ComparedRow =>
    makeRow(
      sheets[0]?.[key].name ?? '',
      '',
      calls.map(({ call }, at) => {
        const fact = sheets[at]?.[key];
        return fact ? piecesOf(fact, call) : [];
      }),
    );
  const plans = calls.map(({ plan }) => [ours(plan)]);
  const counts = sheets.map(({ content, indicators, requirements }) => [
    ours(`内容：${content.value}；指标：${indicators.value}；要求：${requirements.value}`),
  ]);
  return {
    calls,
    sections: [
      { heading: '谁可申报', rows: [row('status'), row('leads'), row('preferences')] },
      {
        heading: '经费与年限',
        rows: [
          row('funding', (fact, { funding }) => [...factPieces(fact), ...fieldQuote(funding, '#funding')]),
          row('matching'),
          row('modes'),
          row('years', (fact, { years }) => [...factPieces(fact), ...fieldQuote(years, '#years')]),
        ],
      },
      {
        heading: '考核指标',
        rows: [...ruleRows(calls), ...amountRows(calls), ...entryRows('指标', calls, ['indicators'])],
      },
      {
        heading: '申报要求',
        rows: [
          ...CONDITION_NAMES.flatMap(([key]) => (key === 'matching' ? [] : [row(key)])),
          ...entryRows('要求', calls, ['requirements']),
        ],
      },
      { heading: '主要内容', rows: entryRows('内容', calls, ['content', 'items', 'options']) },
      { heading: '其他', rows: [makeRow('计划', '', plans), makeRow('条数', '', counts)] },
    ],
  };
}

function factPieces(fact: Fact): Piece[] {
  return [
    ...(fact.value === '' ? [] : [ours(...briefWords(fact))]),
    ...fact.words.cases.map((words) => ours(...words)),
    ...fact.quotes.flatMap(quotePieces),
  ];
}

function quotePieces({ mark, text, line, doubts }: FactQuote): Piece[] {
  return [...(mark === null ? [] : [ours(mark)]), quoteOf({ text, line }), ...doubts.map(doubtOf)];
}

function fieldQuote(
  quantity: { text: string; lines: readonly [number, number] } | null,
  anchor: string,
): Piece[] {
  return quantity ? [{ ...quoteOf({ text: quantity.text, line: quantity.lines[0] }), anchor }] : [];
}

/** A row for each entry that at least two calls have, and one with all the others. */
function entryRows(name: string, calls: readonly CallFile[], kinds: readonly AnchoredList[]): ComparedRow[] {
  const lists = calls.map(({ call }) => entriesOf(call, kinds));
  const { common, rest } = alignEntries(lists.map((list) => list.map(({ entry }) => entry)));
  const known = new Map(lists.flat().map(({ entry, pieces }) => [entry, pieces]));
  const piecesOf = (entry: Entry): Piece[] => known.get(entry) ?? [];
  const rows = common.map(({ entries, likeness, hasLike }, at) => {
    const parts = likeness === 'same' ? [] : markDifferences(entries.flatMap((entry) => entry?.text ?? []));
    return makeRow(
      `${likeness === 'near' ? '相近' : '共有'}${name}${common.length > 1 ? at + 1 : ''}`,
      likeness === 'same' ? '' : '画线处不同',
      entries.map((entry, list) => {
        if (!entry) return [ours(hasLike[list] === true ? LIKE_ELSEWHERE : NONE_ALIKE)];
        const marked = parts.shift();
        return piecesOf(entry).map((piece) =>
          piece.kind === 'quote' && marked ? { ...piece, parts: marked } : piece,
        );
      }),
    );
  });
  if (common.length > 0 && rest.every((entries) => entries.length === 0)) return rows;
  const cells = rest.map((entries, at) => {
    if (entries.length > 0) return entries.flatMap(piecesOf);
    return [ours((lists[at]?.length ?? 0) === 0 ? NOT_STATED : '没有其他')];
  });
  return [...rows, makeRow(common.length > 0 ? `其余${name}` : `全部${name}`, '', cells)];
}

/** What a call gets that has no such entry, or has it beside another that is more alike. */
const NONE_ALIKE = '没有相近的一条';
const LIKE_ELSEWHERE = '相近的在另一行';

/** The entries of some lists of a call in the order of the guide, each with its pieces. */
function entriesOf(call: Call, kinds: readonly AnchoredList[]): { entry: Entry; pieces: Piece[] }[] {
  return kinds
    .flatMap((list) => call[list].map((entry) => ({ list, entry })))
    .sort((a, b) => a.entry.line - b.entry.line)
    .map(({ list, entry }) => {
      const quote = { ...quoteOf(entry), marker: entry.marker, anchor: `#${anchorOf(list, entry.n)}` };
      return { entry, pieces: [quote, ...doubtsIn(call.doubts, entry).map(doubtOf)] };
    });
}

function doubtsIn(doubts: readonly Doubt[], { line, text }: Entry): string[] {
  return doubts.filter((doubt) => doubt.line === line && text.includes(doubt.quote)).map(({ note }) => note);
}

function ruleRows(calls: readonly CallFile[]): ComparedRow[] {
  if (calls.every(({ call }) => call.indicatorRule === null)) return [];
  const cells = calls.map(({ call, call: { indicatorRule } }) => [
    indicatorRule ? quoteOf(indicatorRule) : ours(namesIndicators(call) ? '见各条内容' : '没有另作规定'),
  ]);
  return [makeRow('须满足哪些指标', '', cells)];
}

/** Makes what is to be delivered depend on the sum: `资助200万元以上的项目须……`. */
const BY_AMOUNT = /资助(?:金额|额度|经费)?[^，。；\d期]{0,4}\d[\d.—]*万元|按[^，。；]{0,10}(?:金额|额度)/;

/** Says whether more is to be delivered for more money, which readers ask where a call gives no fixed sum. */
function amountRows(calls: readonly CallFile[]): ComparedRow[] {
  const isOpen = ({ call: { funding, indicators } }: CallFile): boolean =>
    funding !== null && funding.min !== funding.max && indicators.length > 0;
  if (!calls.some(isOpen)) return [];
  const cells = calls.map(({ call: { indicators, indicatorRule } }) => {
    if (indicators.length === 0) return [ours(NOT_STATED)];
    const texts = [...indicators, ...(indicatorRule ? [indicatorRule] : [])];
    const isByAmount = texts.some(({ text }) => BY_AMOUNT.test(text));
    return [ours(isByAmount ? '见各条指标' : '原文没有按资助金额分档')];
  });
  return [makeRow('随资助金额变化', '', cells)];
}

/** Whether the items of a call say themselves which indicators they ask for. */
function namesIndicators({ items, options }: Call): boolean {
  return [...items, ...options].some(({ indicators }) => indicators.length > 0);
}

function ours(...words: Words): Piece {
  return { kind: 'ours', text: textOf(words), words };
}

function doubtOf(note: string): Piece {
  return ours(formatRemark(note));
}

function quoteOf({ text, line }: { text: string; line: number }): Piece & { kind: 'quote' } {
  return { kind: 'quote', text, line, marker: null, anchor: null };
}

function makeRow(heading: string, remark: string, cells: readonly Piece[][]): ComparedRow {
  const keys = cells.map((pieces) => pieces.map(({ text }) => text).join('\n'));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [majority] = [...counts].find(([, count]) => count > cells.length / 2) ?? [];
  return {
    heading,
    remark,
    isSame: counts.size === 1 && cells.length > 1,
    cells: cells.map((pieces, at) => ({
      pieces,
      tone: majority === undefined || cells.length === 1 ? 'plain' : keys[at] === majority ? 'common' : 'own',
    })),
  };
}
