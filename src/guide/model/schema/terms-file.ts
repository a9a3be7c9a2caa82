import { z } from 'zod';

const Names = z.array(z.string().min(2)).default([]);

/**
 * What an editor says about the index of terms, `guidelines/<year>/terms.yaml`; an edition without one has the terms
 * that the rules find.
 */
export const TermsFile = z.strictObject({
  leaveOut: Names.describe('规则找出、但不收入索引的词'),
  add: Names.describe('规则没有找出、补收的词'),
});

export type TermsFile = z.infer<typeof TermsFile>;
