import { z } from 'zod';
import { parseConditionValue } from '../condition-value.ts';
import { Answer, LeadForce, Status } from './call.ts';
import { ApplicantKind, Force, OrganisationKind, PersonKind } from './eligibility.ts';

const ConditionAnswer = Answer.exclude(['not-stated']);

/** A part of the clause, as printed; the whole clause where it is left out. */
const part = { text: z.string().min(1).optional() };

/** What is asked of the organisation or the person; must, or prefer in a clause that prefers, unless it says otherwise. */
const SaidCondition = z.strictObject({
  ...part,
  force: Force.optional(),
  value: z
    .string()
    .refine((value) => parseConditionValue(value) !== undefined, 'no value that can be compared')
    .optional(),
  /** Whom or what alone it is about, in the guide's words. */
  appliesTo: z.string().min(1).optional(),
  kinds: z.array(ApplicantKind).min(1).optional(),
  /** Of the conditions of a call with the same number one is enough. */
  alternative: z.int().positive().optional(),
});

/** Something to be handed in: when and from whom in the guide's words. */
const SaidDocument = z.strictObject({
  ...part,
  force: Force.optional(),
  when: z.string().min(1).optional(),
  from: z.string().min(1).optional(),
});

/** That the clause, or a part of it, says such a thing. */
const Part = z.union([z.literal(true), z.string().min(1)]);

/** What a clause of the guide says on the questions that decide whether one can apply; nothing where a key is absent. */
export const Says = z.strictObject({
  leads: LeadForce.optional(),
  recommendation: ConditionAnswer.optional(),
  ethics: ConditionAnswer.optional(),
  matching: ConditionAnswer.optional(),
  /** Whether it says what is preferred or encouraged. */
  preferred: z.literal(true).optional(),
  status: Status.exclude(['open']).optional(),
  /** Which kinds may lead by it; `others` are all that it does not name. */
  applicants: z
    .partialRecord(
      z.enum([...ApplicantKind.options, 'others']),
      z.enum(['yes', 'conditional', 'no', 'soft-no']),
    )
    .optional(),
  organisation: z.array(SaidCondition.extend({ kind: OrganisationKind })).optional(),
  person: z.array(SaidCondition.extend({ kind: PersonKind })).optional(),
  documents: z.array(SaidDocument).optional(),
  exemption: Part.optional(),
  nameFormat: Part.optional(),
});

/** What people have confirmed or corrected of what the rules propose, `guidelines/<year>/confirmed.yaml`. */
export const ConfirmedFile = z.strictObject({
  how: z.string().describe('怎样核对的，网站照此说明；空着不能发布'),
  /** Each clause by its text, as printed. */
  clauses: z.array(Says.extend({ text: z.string().min(1) })),
});

export type Says = z.infer<typeof Says>;
export type SaidCondition = z.infer<typeof SaidCondition>;
export type ConfirmedFile = z.infer<typeof ConfirmedFile>;

/** What clauses say, by their text; undefined where nobody is asked to confirm what the rules propose. */
export type Confirmed = ReadonlyMap<string, Says> | undefined;
