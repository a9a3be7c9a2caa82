import { z } from 'zod';
import { Quote } from '../../guide/model/schema/quote.ts';
import { COMPARED_KEYS } from './compared-keys.ts';

const callId = z.string().describe('申报项的编号');
const score = z.number().min(0).max(1).describe('有多相像；编者定的为 1');

/** What a pair of calls rests on: the likeness of their parts (null where one lacks it), and phrases that both have. */
export const AlignmentEvidence = z.strictObject({
  content: z.number().nullable().describe('内容的相像程度'),
  title: z.number().nullable().describe('标题的相像程度'),
  support: z.number().nullable().describe('指标、要求、经费等的相像程度，只作旁证'),
  phrases: z.array(z.string()).describe('两边都有的、最有分量的几段文字'),
  overruled: z.boolean().describe('由编者在 edition.yaml 中定'),
});

/** What a call says on one point: in words that can be compared, and the guide's with its line. */
export const ChangeSide = z.strictObject({
  value: z.string().nullable().describe('概括的值，如“不超过150万元”；null 表示就是引文'),
  quote: Quote.nullable().describe('原文；null 表示没有写'),
});

/**
 * A change of one point. changed: the fact is another; reworded: it says so in other words, and whether these mean the same the quotes show; added, dropped:
 * only one of the calls says it; moved: it stands in another call (`other`, of the other edition).
 */
export const Change = z.strictObject({
  key: z.enum(COMPARED_KEYS),
  part: z.string().nullable().describe('同一项中的哪一点：申报主体、情形、条件的种类'),
  kind: z.enum(['changed', 'reworded', 'added', 'dropped', 'moved']),
  from: ChangeSide.nullable(),
  to: ChangeSide.nullable(),
  other: callId.nullable().describe('moved 时，另一年度中在哪一项'),
});

/** A call and one that follows it, wholly or in part, with all that is different. */
const Link = z.strictObject({
  from: callId,
  to: callId,
  score,
  evidence: AlignmentEvidence,
  changed: z.array(z.enum(COMPARED_KEYS)).describe('原文说法不同的键，按 calls.json'),
  changes: z.array(Change),
});

/** A count or a sum in both editions; null where there is none. */
const FromTo = z.strictObject({ from: z.number().nullable(), to: z.number().nullable() });

/** How many calls there are, and how the caps of those moved that follow one another. */
const Sums = z.strictObject({
  calls: FromTo,
  highestCap: FromTo.describe('单个项目资助的最高限，万元'),
  caps: z.strictObject({ raised: z.int(), lowered: z.int(), same: z.int() }),
});

/** What is different in an edition from another: `changes.json`. */
export const EditionChanges = z.strictObject({
  from: z.int(),
  to: z.int(),
  pairs: z.array(Link),
  added: z.array(callId),
  removed: z.array(callId),
  split: z.array(z.strictObject({ from: callId, to: z.array(callId), links: z.array(Link) })),
  merged: z.array(z.strictObject({ from: z.array(callId), to: callId, links: z.array(Link) })),
  movedItems: z.array(
    z.strictObject({
      from: callId,
      to: callId,
      text: z.string().describe('在后一年度中的文字'),
      keys: z.strictObject({ from: z.enum(COMPARED_KEYS), to: z.enum(COMPARED_KEYS) }),
      quotes: z.strictObject({ from: Quote, to: Quote }),
    }),
  ),
  sums: Sums.extend({ plans: z.array(Sums.extend({ plan: z.string() })) }),
});

export type AlignmentEvidence = z.infer<typeof AlignmentEvidence>;
export type ChangeSide = z.infer<typeof ChangeSide>;
export type Change = z.infer<typeof Change>;
export type Link = z.infer<typeof Link>;
export type Sums = z.infer<typeof Sums>;
export type EditionChanges = z.infer<typeof EditionChanges>;
