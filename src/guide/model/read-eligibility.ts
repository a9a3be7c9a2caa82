import type { SaidClause } from './says.ts';
import {
  ApplicantKind,
  type ApplicantAnswer,
  type Applicants,
  type Eligibility,
  type HandedIn,
  type OrganisationCondition,
  type PersonCondition,
} from './schema/eligibility.ts';
import type { SaidCondition } from './schema/confirmed-file.ts';
import type { Quote } from './schema/quote.ts';

/** Who may apply, on what conditions, and what is to be handed in, as the clauses of a call say, in source order. */
export function readEligibility(said: readonly SaidClause[]): Eligibility {
  const organisationConditions = said.flatMap((one) =>
    (one.says.organisation ?? []).map(({ kind, ...rest }) => ({ kind, ...conditionOf(one, rest) })),
  );
  const personConditions = said.flatMap((one) =>
    (one.says.person ?? []).map(({ kind, ...rest }) => ({ kind, ...conditionOf(one, rest) })),
  );
  const nameFormats = said.flatMap((one) => partOf(one, one.says.nameFormat) ?? []);
  return {
    applicants: readApplicants(said),
    organisationConditions,
    personConditions,
    documents: said.flatMap((one) =>
      (one.says.documents ?? []).map(({ text, force, when, from }): HandedIn => ({
        ...quoteOf(one, text),
        force: force ?? forceOf(one),
        when: when ?? null,
        from: from ?? null,
      })),
    ),
    exemptions: said.flatMap((one) => partOf(one, one.says.exemption) ?? []),
    nameFormat: nameFormats[0]?.text ?? null,
    quota: quotaOf([...organisationConditions, ...personConditions]),
  };
}

/** How many one may apply for or be granted, as the conditions of this kind say, a line each; null where none does. */
export function quotaOf(conditions: readonly (OrganisationCondition | PersonCondition)[]): string | null {
  const quotas = conditions.filter(({ kind, force }) => kind === 'quota' && force === 'must');
  return quotas.map(({ text }) => text).join('\n') || null;
}

/** The strongest that a clause says of a kind counts: one that restricts outweighs one that names. */
const ORDER = ['no', 'soft-no', 'conditional', 'yes'] as const;

function readApplicants(said: readonly SaidClause[]): Applicants {
  const answerFor = (kind: ApplicantKind): ApplicantAnswer => {
    const found = said.flatMap(({ clause, says: { applicants = {} } }) => {
      const answer = applicants[kind] ?? applicants.others;
      return answer ? [{ answer, quote: { text: clause.text, line: clause.line } }] : [];
    });
    const answer = ORDER.find((one) => found.some((other) => other.answer === one));
    return {
      answer: answer === 'soft-no' ? 'no' : (answer ?? 'not-stated'),
      soft: answer === 'soft-no',
      evidence: found.filter((one) => one.answer === answer).map(({ quote }) => quote),
    };
  };
  const answers = ApplicantKind.options.map((kind) => [kind, answerFor(kind)]);
  return Object.fromEntries(answers) as Applicants;
}

function conditionOf(
  one: SaidClause,
  { text, force, value, appliesTo, kinds, alternative }: Omit<SaidCondition, 'kind'>,
) {
  return {
    force: force ?? forceOf(one),
    ...quoteOf(one, text),
    value: value ?? null,
    appliesTo: appliesTo ?? null,
    kinds: kinds ?? null,
    alternative: alternative ?? null,
  };
}

/** What a clause that prefers asks for is preferred too. */
function forceOf({ says }: SaidClause): 'must' | 'prefer' {
  return says.preferred ? 'prefer' : 'must';
}

function quoteOf({ clause }: SaidClause, text = clause.text): Quote {
  return { text, line: clause.line };
}

/** The clause, or the part of it that is named; undefined where it says no such thing. */
function partOf(one: SaidClause, part: true | string | undefined): Quote | undefined {
  if (part === undefined) return undefined;
  return quoteOf(one, part === true ? undefined : part);
}
