import { formatCase, formatStatus, textOf } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import type { Quantity } from '../../guide/model/schema/quantity.ts';
import type { Quote } from '../../guide/model/schema/quote.ts';
import type { ComparedKey } from './compared-keys.ts';
import type { SaidText } from './match-entries.ts';

/** What a call says on one point that is said once: a fact in words, and the guide's text with its line. */
export interface Fact {
  key: ComparedKey;
  part: string | null;
  value: string | null;
  quote: Quote | null;
  /** Whether other words for the same fact are a change too; those of other facts are told where they stand. */
  isWorded: boolean;
}

/** A call with the line of its 资助方式, which it does not say by itself. */
export type ComparedCall = Call & { modesLine?: number | undefined };

/** The facts of a call of which each is there once, by key and part. */
export function singleFacts(call: ComparedCall): Fact[] {
  // A title that the guide does not print is no quote.
  const heading = call.titleSource === 'printed' ? { text: call.title, line: call.lines[0] } : null;
  const fact = (
    key: ComparedKey,
    value: string | null,
    quote: Quote | null,
    part: string | null = null,
  ): Fact => {
    return { key, part, value, quote, isWorded: WORDED.includes(key) };
  };
  return [
    fact('id', call.id, heading),
    fact('title', heading ? null : call.title, heading),
    fact('plan', call.plan, null),
    fact('group', call.group, null),
    fact('status', formatStatus(call.status), call.statusEvidence),
    // In whatever order they are named.
    fact('modes', [...call.modes].sort().join('、'), modesQuote(call)),
    ...Object.entries(call.applicants).map(([kind, { answer, soft, evidence }]) =>
      fact('applicants', soft ? `soft-${answer}` : answer, quoteOf(evidence), kind),
    ),
    ...Object.entries(call.conditions).map(([name, { answer, evidence }]) =>
      fact('conditions', answer, quoteOf(evidence), name),
    ),
    ...QUANTITIES.map((key) => fact(key, null, quantityQuote(call[key]))),
  ];
}

const QUANTITIES = ['funding', 'years'] as const;

/** Facts whose words stand in no list. */
const WORDED: readonly ComparedKey[] = ['title', 'modes', ...QUANTITIES];

/** The lists of a call that are compared entry by entry. */
export function listedFacts(call: Call): (readonly [ComparedKey, SaidText[]])[] {
  const conditions = (list: 'organisationConditions' | 'personConditions'): SaidText[] =>
    call[list].map(({ kind, force, value, appliesTo, kinds, text, line }) =>
      said({ text, line }, kind, [force, value, appliesTo, kinds?.join('、')]),
    );
  const texts = (list: 'content' | 'items' | 'options' | 'requirements' | 'preferences' | 'exemptions') =>
    call[list].map((entry) => said(entry));
  return [
    ['funding', casesOf(call.funding, '万元')],
    ['years', casesOf(call.years, '年')],
    ['leads', call.leads.map((lead) => said(lead, null, [lead.force]))],
    ['organisationConditions', conditions('organisationConditions')],
    ['personConditions', conditions('personConditions')],
    ['documents', call.documents.map((one) => said(one, null, [one.force, one.when, one.from]))],
    ['exemptions', texts('exemptions')],
    ['preferences', texts('preferences')],
    ['nameFormat', linesOf(call, call.nameFormat)],
    ['quota', linesOf(call, call.quota)],
    ['content', texts('content')],
    ['items', texts('items')],
    ['options', texts('options')],
    ['indicators', call.indicators.map((entry) => said(entry, null, [entry.group]))],
    ['indicatorRule', call.indicatorRule ? [said(call.indicatorRule)] : []],
    ['requirements', texts('requirements')],
    ['others', call.others.map((entry) => said(entry, entry.field))],
  ];
}

/** The cases of a sum or a term. Its sentence is quoted where it has but one. */
function casesOf(quantity: Quantity | null, unit: string): SaidText[] {
  if (!quantity) return [];
  const [line] = quantity.lines;
  return quantity.cases.map((one) => ({
    text: quantity.cases.length === 1 ? quantity.text : one.text,
    line,
    part: null,
    value: [one.label, textOf(formatCase(one, unit))].filter((word) => word !== null).join('：'),
  }));
}

function said(
  { text, line }: Quote,
  part: string | null = null,
  values: readonly (string | null | undefined)[] = [],
): SaidText {
  const known = values.filter((value) => value !== null && value !== undefined);
  return { text, line, part, value: known.length > 0 ? known.join('；') : null };
}

function quantityQuote(quantity: Quantity | null): Quote | null {
  return quantity && { text: quantity.text, line: quantity.lines[0] };
}

/** The first of the clauses that a fact rests on. */
function quoteOf([first]: readonly Quote[]): Quote | null {
  return first ? { text: first.text, line: first.line } : null;
}

/** Texts of a call whose lines are not known: of those that it quotes, the line is found. */
function linesOf(call: Call, text: string | null): SaidText[] {
  return (text?.split('\n') ?? []).map((one) =>
    said(quoteIn(call, one) ?? { text: one, line: call.lines[0] }),
  );
}

function modesQuote({ modesText, modesLine }: ComparedCall): Quote | null {
  return modesText === null || modesLine === undefined ? null : { text: modesText, line: modesLine };
}

/** The line of a text that stands in one of a call's lists; null where it stands in none. */
function quoteIn(call: Call, text: string): Quote | null {
  const places = [...call.requirements, ...call.others, ...call.content, ...call.items, ...call.indicators];
  const place = places.find((one) => one.text.includes(text));
  return place ? { text, line: place.line } : null;
}
