import { z } from 'zod';
import { Answer, LeadForce, Status } from './call.ts';

const ConditionAnswer = Answer.exclude(['not-stated']);

/** What a clause of the guide says on the questions that decide whether one can apply; nothing where a key is absent. */
export const Says = z.strictObject({
  leads: LeadForce.optional(),
  recommendation: ConditionAnswer.optional(),
  ethics: ConditionAnswer.optional(),
  matching: ConditionAnswer.optional(),
  /** Whether it says what is preferred or encouraged. */
  preferred: z.literal(true).optional(),
  status: Status.exclude(['open']).optional(),
});

/** What people have confirmed or corrected of what the rules propose, `guidelines/<year>/confirmed.yaml`. */
export const ConfirmedFile = z.strictObject({
  how: z.string().describe('怎样核对的，网站照此说明；空着不能发布'),
  /** Each clause by its text, as printed. */
  clauses: z.array(Says.extend({ text: z.string().min(1) })),
});

export type Says = z.infer<typeof Says>;
export type ConfirmedFile = z.infer<typeof ConfirmedFile>;

/** What clauses say, by their text; undefined where nobody is asked to confirm what the rules propose. */
export type Confirmed = ReadonlyMap<string, Says> | undefined;
