import { parseConditionValue } from '../../guide/model/condition-value.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { APPLICANT_KINDS } from '../../guide/model/applicant-kinds.ts';
import type {
  ApplicantKind,
  OrganisationCondition,
  PersonCondition,
} from '../../guide/model/schema/eligibility.ts';
import type { Quote } from '../../guide/model/schema/quote.ts';
import type { FindCall } from './judge.ts';

/** A condition of a call, of the organisation or the person. */
export type CallCondition = OrganisationCondition | PersonCondition;

/** All conditions of a call: of the organisation, then of the person. */
export function conditionsOf({ organisationConditions, personConditions }: Call): CallCondition[] {
  return [...organisationConditions, ...personConditions];
}

/** The conditions of a call that its card shows, in their order. */
export function shownConditions(call: Call): CallCondition[] {
  return conditionsOf(call).filter(isShown);
}

/** The clauses that its card does not show, each once: some are of two kinds, or are shown for another. */
export function otherConditions(call: Call): CallCondition[] {
  const keyOf = ({ text, line }: CallCondition): string => `${line} ${text}`;
  const told = new Set(shownConditions(call).map(keyOf));
  return conditionsOf(call).filter((condition) => told.size < told.add(keyOf(condition)).size);
}

/** What the browser needs to judge a call. */
export function findCallOf(call: Call): FindCall {
  const answers = APPLICANT_KINDS.map((kind) => {
    const { answer, soft } = call.applicants[kind];
    return [kind, { answer, soft }];
  });
  return {
    id: call.id,
    isOpen: call.status === 'open',
    isBound: conditionsOf(call).some(({ force }) => force === 'must'),
    applicants: Object.fromEntries(answers) as FindCall['applicants'],
    conditions: shownConditions(call).map(({ force, value, appliesTo, kinds, alternative }) => ({
      isMust: force === 'must',
      value,
      isPartial: appliesTo !== null,
      kinds,
      alternative,
    })),
  };
}

/** The clauses that the answers rest on, in source order, each with the kinds whose answer rests on it. */
export function evidenceOf({ applicants }: Call): { quote: Quote; kinds: ApplicantKind[] }[] {
  const found = new Map<string, { quote: Quote; kinds: ApplicantKind[] }>();
  for (const kind of APPLICANT_KINDS)
    for (const quote of applicants[kind].evidence) {
      const key = JSON.stringify(quote);
      const one = found.get(key) ?? { quote, kinds: [] };
      one.kinds.push(kind);
      found.set(key, one);
    }
  return [...found.values()].sort((a, b) => a.quote.line - b.quote.line);
}

/** What calls ask the organisation to have, in the guide's words and order, each with how many calls ask for it or prefer it. */
export function heldNames(calls: readonly Call[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const call of calls) {
    const names = conditionsOf(call).map(({ value }) => heldName(value));
    for (const name of new Set(names)) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The name of what a condition asks to have; undefined where it asks for something else. */
export function heldName(value: string | null): string | undefined {
  const [[one] = []] = (value === null ? undefined : parseConditionValue(value)) ?? [];
  return one?.name === 'holds' ? one.value : undefined;
}

/** What tells one call from another for the person in charge, also where it cannot be compared. */
const PERSONAL: ReadonlySet<string> = new Set(['age', 'title', 'degree', 'employment', 'prior-project']);

/** Whether a card shows a condition: one that can be compared with what a reader may say, or on the person in charge. */
function isShown({ kind, value, appliesTo }: CallCondition): boolean {
  const comparisons = (value === null ? undefined : parseConditionValue(value)) ?? [];
  return (
    comparisons.flat().some(({ name }) => /place|employed|holds|age|title|degree/.test(name)) ||
    (PERSONAL.has(kind) && appliesTo === null)
  );
}
