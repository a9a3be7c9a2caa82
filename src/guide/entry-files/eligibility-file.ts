import type { FileCall, FileClause, FileRequired } from '../model/schema/entry-file.ts';
import {
  ApplicantKind,
  type ApplicantAnswer,
  type Applicants,
  type Eligibility,
  type Force,
} from '../model/schema/eligibility.ts';
import type { Quote } from '../model/schema/quote.ts';
import { quotaOf } from '../model/read-eligibility.ts';
import { withoutEmpty } from './without-empty.ts';

const MUST: Force = 'must';

/** Who may apply and what is to be handed in, as the frontmatter has it. `quoteOf` shortens a quote. */
export function eligibilityToFile(call: Eligibility, quoteOf: (quote: Quote) => FileClause) {
  const requiredOf = <Kind>({ kind, force, text, line, ...scope }: Quote & { kind: Kind; force: Force }) => ({
    kind,
    ...quoteOf({ text, line }),
    ...withoutEmpty({ force: force === 'must' ? null : force, ...scope }),
  });
  return {
    applicants: groupApplicants(call.applicants, quoteOf),
    organisation: call.organisationConditions.map(requiredOf),
    person: call.personConditions.map(requiredOf),
    documents: call.documents.map(({ force, text, line, when, from }) => ({
      ...quoteOf({ text, line }),
      ...withoutEmpty({ force: force === 'must' ? null : force, when, from }),
    })),
    exemptions: call.exemptions.map(quoteOf),
    nameFormat: call.nameFormat,
  };
}

/** Kinds with the same answer from the same clauses stand together. */
function groupApplicants(applicants: Applicants, quoteOf: (quote: Quote) => FileClause) {
  const groups = new Map<string, NonNullable<FileCall['applicants']>[number]>();
  for (const kind of ApplicantKind.options) {
    const { answer, soft, evidence } = applicants[kind];
    if (answer === 'not-stated') continue;
    const key = JSON.stringify(applicants[kind]);
    const group = groups.get(key);
    if (group) group.kinds.push(kind);
    else
      groups.set(key, {
        kinds: [kind],
        answer,
        ...withoutEmpty({ soft: soft || null }),
        evidence: evidence.map(quoteOf),
      });
  }
  return [...groups.values()];
}

/** Undoes `eligibilityToFile`. `quoteOf` gives a shortened quote its text and line back. */
export function eligibilityFromFile(file: FileCall, clauseOf: (clause: FileClause) => Quote): Eligibility {
  const quoteOf = (clause: FileClause): Quote => {
    const { text, line } = clauseOf(clause);
    return { text, line };
  };
  const answers = ApplicantKind.options.map((kind): [ApplicantKind, ApplicantAnswer] => {
    const { answer, soft, evidence } = file.applicants?.find(({ kinds }) => kinds.includes(kind)) ?? {};
    return [
      kind,
      { answer: answer ?? 'not-stated', soft: soft ?? false, evidence: (evidence ?? []).map(quoteOf) },
    ];
  });
  const requiredOf = <Kind>({
    kind,
    force,
    value,
    appliesTo,
    kinds,
    alternative,
    ...clause
  }: FileRequired & { kind: Kind }) => ({
    kind,
    force: force ?? MUST,
    ...quoteOf(clause),
    value: value ?? null,
    appliesTo: appliesTo ?? null,
    kinds: kinds ?? null,
    alternative: alternative ?? null,
  });
  const organisationConditions = (file.organisation ?? []).map(requiredOf);
  const personConditions = (file.person ?? []).map(requiredOf);
  return {
    applicants: Object.fromEntries(answers) as Applicants,
    organisationConditions,
    personConditions,
    documents: (file.documents ?? []).map(({ force, when, from, ...clause }) => ({
      ...quoteOf(clause),
      force: force ?? MUST,
      when: when ?? null,
      from: from ?? null,
    })),
    exemptions: (file.exemptions ?? []).map(quoteOf),
    nameFormat: file.nameFormat ?? null,
    quota: quotaOf([...organisationConditions, ...personConditions]),
  };
}
