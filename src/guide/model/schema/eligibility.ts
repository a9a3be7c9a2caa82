import { z } from 'zod';
import { APPLICANT_KINDS } from '../applicant-kinds.ts';
import { Quote } from './quote.ts';

export const ApplicantKind = z.enum(APPLICANT_KINDS);

/**
 * Whether a kind of organisation may lead a call, by its text alone. yes: the text names it or admits it; conditional:
 * on a condition of the organisation that the text names; no: the text restricts to others; not-stated: it says neither.
 */
export const ApplicantAnswer = z.strictObject({
  answer: z.enum(['yes', 'conditional', 'no', 'not-stated']),
  soft: z.boolean().describe('answer 为 no 而原文只是“原则上”等说法，或只写了别的主体而没有“仅限”'),
  evidence: z.array(Quote),
});

/** The answer for each kind. */
export const Applicants = z.strictObject({
  enterprise: ApplicantAnswer,
  university: ApplicantAnswer,
  institute: ApplicantAnswer,
  hospital: ApplicantAnswer,
  public: ApplicantAnswer,
  other: ApplicantAnswer,
});

/** What a condition on the organisation is about. */
export const OrganisationKind = z.enum([
  'certified',
  'place',
  'size-or-finance',
  'partner',
  'recommendation',
  'ethics',
  'prior',
  'quota',
  'other',
]);

/** What a condition on the person in charge, or on the team, is about. */
export const PersonKind = z.enum(['age', 'title', 'degree', 'employment', 'prior-project', 'quota', 'other']);

/** must: one cannot apply without; prefer: it counts in favour, or is supported, and excludes nobody. */
export const Force = z.enum(['must', 'prefer']);

const scope = {
  value: z
    .string()
    .nullable()
    .describe(
      '可以比较的值：age<=56、place=广西、employed=广西（负责人）、revenue>=2000（万元）；见 condition-value.ts',
    ),
  appliesTo: z.string().nullable().describe('只对这种项目、情形或人，原文的话；null 表示原文未分'),
  kinds: z.array(ApplicantKind).nullable().describe('只对这些类型的申报单位；null 表示都对'),
  alternative: z.int().positive().nullable().describe('同一申报项内号码相同的几条，满足其一即可'),
};

/** A condition on the organisation that leads or takes part. */
export const OrganisationCondition = z.strictObject({
  kind: OrganisationKind,
  force: Force,
  ...Quote.shape,
  ...scope,
});

/** A condition on the person in charge, or on the team. */
export const PersonCondition = z.strictObject({ kind: PersonKind, force: Force, ...Quote.shape, ...scope });

/** Something to be handed in with the application. */
export const HandedIn = z.strictObject({
  ...Quote.shape,
  force: Force,
  when: z.string().nullable().describe('只在这种情形下，原文的话；null 表示原文未分'),
  from: z.string().nullable().describe('由谁出具，原文的话；null 表示原文未写'),
});

/** What a call says on who may apply, on what conditions, and what is to be handed in. */
export const eligibility = {
  applicants: Applicants.describe('六类单位各自能否牵头，只凭原文'),
  organisationConditions: z.array(OrganisationCondition),
  personConditions: z.array(PersonCondition),
  documents: z.array(HandedIn).describe('要随申报提交的'),
  exemptions: z.array(Quote).describe('原文说免交的'),
  nameFormat: z.string().nullable().describe('项目名称的格式，原文'),
  quota: z.string().nullable().describe('限报几项、资助几次，原文，一处一行'),
};

/** The same as one object. */
export const Eligibility = z.strictObject(eligibility);

export type Force = z.infer<typeof Force>;
export type ApplicantKind = z.infer<typeof ApplicantKind>;
export type ApplicantAnswer = z.infer<typeof ApplicantAnswer>;
export type Applicants = z.infer<typeof Applicants>;
export type OrganisationCondition = z.infer<typeof OrganisationCondition>;
export type PersonCondition = z.infer<typeof PersonCondition>;
export type HandedIn = z.infer<typeof HandedIn>;
export type Eligibility = z.infer<typeof Eligibility>;
