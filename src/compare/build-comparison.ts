import { CONDITION_NAMES } from '../model/condition-names.ts';
import {
  countItems,
  formatAnswer,
  formatCase,
  formatQuantity,
  formatStatus,
  NOT_STATED,
} from '../model/format-facts.ts';
import type { Call, Quote } from '../model/schema/call.ts';
import type { Quantity } from '../model/schema/quantity.ts';
import { alignEntries, type Entry } from './align.ts';
import type { ComparedCall } from './compared-call.ts';

/**
 * A piece of a cell: words of ours; or the guide's, with its printed marker, its line, and its anchor on the call's
 * page, where they are known.
 */
export type Piece =
  | { kind: 'ours'; text: string }
  | { kind: 'quote'; text: string; line: number | null; marker: string | null; anchor: string | null };

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
  /** Whether all calls say the same. */
  isSame: boolean;
}

/** Calls side by side, in the order given. */
export interface Comparison {
  calls: readonly ComparedCall[];
  sections: { heading: string; rows: ComparedRow[] }[];
}

/** Compares calls. All texts are the guide's to the letter; our words are pieces of their own. */
export function buildComparison(calls: readonly ComparedCall[]): Comparison {
  return {
    calls,
    sections: [
      { heading: '基本情况', rows: factRows(calls) },
      {
        heading: '考核指标',
        rows: [
          ...entryRows(
            '指标',
            calls.map(({ call }) => call.indicators),
            'k',
          ),
          ...ruleRows(calls),
        ],
      },
      {
        heading: '申报要求',
        rows: entryRows(
          '要求',
          calls.map(({ call }) => call.requirements),
          'r',
        ),
      },
      {
        heading: '主要内容',
        rows: [
          ...entryRows(
            '内容',
            calls.map(({ call }) => call.items),
            'c',
          ),
          ...(calls.some(({ call }) => call.options.length > 0)
            ? entryRows(
                '可选内容',
                calls.map(({ call }) => call.options),
                'o',
              )
            : []),
        ],
      },
    ],
  };
}

function factRows(calls: readonly ComparedCall[]): ComparedRow[] {
  const row = (heading: string, piecesOf: (compared: ComparedCall) => Piece[]): ComparedRow =>
    makeRow(heading, '', calls.map(piecesOf));
  return [
    row('计划', ({ plan }) => [ours(plan)]),
    row('申报', ({ call }) => [
      ours(formatStatus(call.status)),
      ...(call.statusEvidence ? [quoteOf(call.statusEvidence)] : []),
    ]),
    row('资助方式', ({ call }) => [ours(call.modes.join('、') || NOT_STATED), ...modesQuote(call)]),
    row('资助经费', ({ call }) => quantityPieces(call.funding, '万元', '#funding')),
    row('实施年限', ({ call }) => quantityPieces(call.years, '年', '#years')),
    row('条数', ({ call }) => [
      ours(`内容${countItems(call)}、指标${call.indicators.length}、要求${call.requirements.length}`),
    ]),
    row('谁可牵头', ({ call }) =>
      call.leads.length === 0
        ? [ours(NOT_STATED)]
        : call.leads.flatMap((lead) => [
            ...(lead.force === 'preference' ? [ours('〔倾向〕')] : []),
            quoteOf(lead),
          ]),
    ),
    ...CONDITION_NAMES.map(([key, name]) =>
      row(name, ({ call: { conditions } }) => [
        ours(formatAnswer(conditions[key].answer)),
        ...conditions[key].evidence.map(quoteOf),
      ]),
    ),
    row('优先与鼓励', ({ call }) =>
      call.preferences.length === 0 ? [ours(NOT_STATED)] : call.preferences.map(quoteOf),
    ),
  ];
}

/** A row for each entry that at least two calls have, and one with all the others. */
function entryRows(name: string, lists: readonly (readonly Entry[])[], letter: string): ComparedRow[] {
  const { common, rest } = alignEntries(lists);
  const pieceOf = (entry: Entry): Piece => ({
    ...quoteOf(entry),
    marker: entry.marker,
    anchor: `#${letter}${entry.n}`,
  });
  const rows = common.map(({ entries, isExact }, at) =>
    makeRow(
      `共有${name}${common.length > 1 ? at + 1 : ''}`,
      isExact ? '' : '数字不同',
      entries.map((entry) => [entry ? pieceOf(entry) : ours('无此项')]),
    ),
  );
  if (common.length > 0 && rest.every((entries) => entries.length === 0)) return rows;
  const cells = rest.map((entries, at) => {
    if (entries.length > 0) return entries.map(pieceOf);
    return [ours((lists[at]?.length ?? 0) === 0 ? NOT_STATED : '没有其他')];
  });
  return [...rows, makeRow(common.length > 0 ? `其余${name}` : `全部${name}`, '', cells)];
}

function ruleRows(calls: readonly ComparedCall[]): ComparedRow[] {
  if (calls.every(({ call }) => call.indicatorRule === null)) return [];
  const cells = calls.map(({ call: { indicatorRule } }) => [
    indicatorRule ? quoteOf(indicatorRule) : ours(NOT_STATED),
  ]);
  return [makeRow('须满足哪些指标', '', cells)];
}

function quantityPieces(quantity: Quantity | null, unit: string, anchor: string): Piece[] {
  if (!quantity) return [ours(NOT_STATED)];
  const cases = quantity.cases.filter(({ label }) => label !== null || quantity.cases.length > 1);
  return [
    ours(formatQuantity(quantity, unit)),
    ...cases.map((one) => ours(`${one.label ?? '一般'}：${formatCase(one, unit)}`)),
    { kind: 'quote', text: quantity.text, line: quantity.lines[0], marker: null, anchor },
  ];
}

function modesQuote({ modesText }: Call): Piece[] {
  if (modesText === null) return [];
  return [{ kind: 'quote', text: modesText, line: null, marker: null, anchor: '#modes' }];
}

function ours(text: string): Piece {
  return { kind: 'ours', text };
}

function quoteOf({ text, line }: Quote): Piece & { kind: 'quote' } {
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
    isSame: counts.size === 1,
    cells: cells.map((pieces, at) => ({
      pieces,
      tone: majority === undefined ? 'plain' : keys[at] === majority ? 'common' : 'own',
    })),
  };
}
