import { anchorOf, type AnchoredList } from '../model/anchored-lists.ts';
import type { Call, Clause, Conditions } from '../model/schema/call.ts';
import type { Quantity } from '../model/schema/quantity.ts';
import { CONDITION_NAMES } from './condition-names.ts';
import {
  formatAnswer,
  formatCases,
  formatModes,
  formatRemark,
  formatSpan,
  formatStatus,
  joinWords,
  markOfLead,
  NO_REQUIREMENTS,
  NOT_STATED,
  NOT_WRITTEN,
  textOf,
  type Words,
} from './words.ts';

/** Words of the guide that a fact rests on. */
export interface FactQuote {
  /** Ours: how the quote is meant; `〔倾向〕`. */
  mark: string | null;
  text: string;
  line: number;
  /** Where it stands on the call's page: `#r1`. */
  anchor: string;
  /** Ours: what is odd in it. */
  doubts: readonly string[];
}

/** What a call says on one question, in words of ours. */
export interface Fact {
  name: string;
  /** In a word or two; empty where the quotes speak for themselves. */
  value: string;
  /** Whether the guide says something on it. */
  isStated: boolean;
  /** `瞪羚企业：80万元`, where there are several. */
  cases: readonly string[];
  /** The same in pieces. */
  words: { value: Words; cases: readonly Words[] };
  quotes: readonly FactQuote[];
  /** The section it comes from, on the call's page. */
  anchor: string;
}

/** The facts of a call, by question. Every page, card, copy, file and picture takes its words from here. */
export type FactSheet = Readonly<Record<FactKey, Fact>>;

export type FactKey =
  | 'status'
  | 'modes'
  | 'funding'
  | 'years'
  | 'content'
  | 'indicators'
  | 'requirements'
  | 'leads'
  | keyof Conditions
  | 'preferences';

/** All facts of a call. */
export function factSheet(call: Call): FactSheet {
  const conditions = CONDITION_NAMES.map(([key, name]) => [key, conditionFact(call, key, name)] as const);
  return {
    status: {
      ...plain('申报', formatStatus(call.status), ''),
      quotes: call.statusEvidence ? [quoteOf(call, call.statusEvidence)] : [],
    },
    modes: { ...plain('资助方式', formatModes(call), '#modes'), isStated: call.modesText !== null },
    funding: quantityFact('资助经费', call.funding, '万元', '#funding'),
    years: quantityFact('实施年限', call.years, '年', '#years'),
    content: countFact('主要内容', countContent(call), call.content.length > 0, '#content'),
    indicators: {
      ...countFact('考核指标', countIndicators(call), call.indicators.length > 0, '#indicators'),
      quotes: call.indicatorRule ? [quoteOf(call, call.indicatorRule, '#indicators')] : [],
    },
    requirements: countFact(
      '申报要求',
      isSeparated(call.requirements) ? `${call.requirements.length}条` : '',
      call.requirements.length > 0,
      '#requirements',
    ),
    leads: leadsFact(call),
    ...(Object.fromEntries(conditions) as Record<keyof Conditions, Fact>),
    preferences: clausesFact(call, '优先与鼓励', call.preferences),
  };
}

/** A fact in a few words: `40—80万元（分2种情形）`. */
export function inBrief(fact: Fact): string {
  return textOf(briefWords(fact));
}

/** A fact in a few words, in pieces. */
export function briefWords({ words: { value, cases } }: Fact): Words {
  return cases.length > 0 ? [...value, `（分${cases.length}种情形）`] : value;
}

/** A fact in full, on one line: `40—80万元（高新技术企业：40万元；瞪羚企业：80万元）`, `必须（“须由…出具推荐函。”）`. */
export function inFull(fact: Fact): string {
  return textOf(fullWords(fact));
}

/** A fact in full, in pieces. */
export function fullWords({ value, words, quotes }: Fact): Words {
  const details = joinWords([...words.cases, ...quotes.map((quote) => [quoted(quote)])], '；');
  if (value === '' || details.length === 0) return [...words.value, ...details];
  return [...words.value, '（', ...details, '）'];
}

/** A quote as text: `〔倾向〕“鼓励高新技术企业申报。”`. */
export function quoted({ mark, text, doubts }: FactQuote): string {
  return `${mark ?? ''}“${text}”${doubts.map(formatRemark).join('')}`;
}

function plain(name: string, value: string, anchor: string): Fact {
  return { name, ...said([value]), isStated: true, quotes: [], anchor };
}

function said(value: Words, cases: readonly Words[] = []): Pick<Fact, 'value' | 'cases' | 'words'> {
  return { value: textOf(value), cases: cases.map(textOf), words: { value, cases } };
}

function quantityFact(name: string, quantity: Quantity | null, unit: string, anchor: string): Fact {
  return {
    ...plain(name, '', anchor),
    ...said(formatSpan(quantity, unit), formatCases(quantity, unit)),
    isStated: quantity !== null,
  };
}

/** How many entries a field has; 未分条 where it is running text, for what was not separated is not counted. */
function countFact(name: string, count: string, hasText: boolean, anchor: string): Fact {
  const value = count !== '' ? count : hasText ? '未分条' : NOT_STATED;
  return { ...plain(name, value, anchor), isStated: value !== NOT_STATED };
}

function countContent({ items, options }: Call): string {
  if (items.length > 0) return `${items.length}条`;
  return options.length > 0 ? `${options.length}项供选` : '';
}

function countIndicators({ indicators }: Call): string {
  const groups = new Set(indicators.flatMap(({ group }) => group ?? []));
  if (!isSeparated(indicators)) return '';
  return `${indicators.length}项${groups.size > 1 ? `（分${groups.size}类）` : ''}`;
}

/** Whether the guide counts a list's entries, or they could be told apart by semicolons. */
export function isSeparated(entries: readonly { marker: string | null }[]): boolean {
  return entries.length > 1 || entries.some(({ marker }) => marker !== null);
}

function leadsFact(call: Call): Fact {
  const fact = clausesFact(call, '谁可牵头', call.leads);
  if (call.leads.length === 0) return fact;
  const isRestricted = call.leads.some(({ force }) => force === 'condition' || force === 'support');
  return {
    ...fact,
    ...said([isRestricted ? '' : '申报要求未限定']),
    quotes: call.leads.map((lead) => ({ ...quoteOf(call, lead), mark: markOfLead(lead.force) })),
  };
}

function conditionFact(call: Call, key: keyof Conditions, name: string): Fact {
  const { answer, evidence } = call.conditions[key];
  const fact = clausesFact(call, name, evidence);
  return answer === 'not-stated' ? fact : { ...fact, ...said([formatAnswer(answer)]) };
}

/** A fact that rests on clauses of the requirements. */
function clausesFact(call: Call, name: string, clauses: readonly Clause[]): Fact {
  const isStated = clauses.length > 0;
  const missing = call.requirements.length > 0 ? NOT_WRITTEN : NO_REQUIREMENTS;
  return {
    ...plain(name, isStated ? '' : missing, '#requirements'),
    isStated,
    quotes: clauses.map((clause) => quoteOf(call, clause)),
  };
}

function quoteOf(call: Call, { text, line }: { text: string; line: number }, anchor?: string): FactQuote {
  const doubts = call.doubts.filter((doubt) => doubt.line === line && text.includes(doubt.quote));
  return {
    mark: null,
    text,
    line,
    anchor: anchor ?? anchorAt(call, line, text),
    doubts: doubts.map(({ note }) => note),
  };
}

const QUOTED_LISTS: readonly AnchoredList[] = ['requirements', 'content', 'items', 'options'];

/** The entry of the call's page in which a text stands. */
function anchorAt(call: Call, line: number, text: string): string {
  for (const list of QUOTED_LISTS) {
    const entry = call[list].find((one) => one.line === line && one.text.includes(text));
    if (entry) return `#${anchorOf(list, entry.n)}`;
  }
  return '';
}
