import { z } from 'zod';

const callId = z.string().min(1).describe('申报项的编号，如 13-2');
const several = z.array(callId).min(2);

/** A call of the edition before (`from`) and a call of this one. */
const Pair = z.strictObject({ from: callId, to: callId });

/**
 * What an editor decides about which call follows which of the edition before, where the texts mislead: it comes before
 * what they say. An id that its edition does not have is an error.
 */
export const Overrules = z.strictObject({
  pairs: z.array(Pair).default([]).describe('后者接续前者'),
  notPairs: z.array(Pair).default([]).describe('后者并非接续前者，文字相近也不算'),
  split: z
    .array(z.strictObject({ from: callId, to: several }))
    .default([])
    .describe('一项拆为几项'),
  merged: z
    .array(z.strictObject({ from: several, to: callId }))
    .default([])
    .describe('几项并为一项'),
});

export type Overrules = z.infer<typeof Overrules>;
