import { z } from 'zod';

/** How a sum or a term is given: as a number, by another document, case by case, or in words we cannot read. */
export const Basis = z.enum(['number', 'policy', 'case-by-case', 'unread']);

/** One sum or term for one kind of applicant, project or item. Money in 万元 per project, terms in years. */
export const QuantityCase = z.strictObject({
  label: z.string().nullable().describe('为哪一类申报主体、情形或内容；null 表示不分'),
  min: z.number().nullable(),
  max: z.number().nullable(),
  text: z.string(),
  basis: Basis,
  percent: z.number().nullable().describe('按比例核算时的百分数'),
  items: z.array(z.int().positive()).describe('只适用于这些序号的主要内容'),
});

/** A funding or term field: verbatim text, bounds over all cases (null where none is stated), and the cases. */
export const Quantity = z.strictObject({
  text: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  cases: z.array(QuantityCase),
  lines: z.tuple([z.int(), z.int()]),
});

export type QuantityCase = z.infer<typeof QuantityCase>;
export type Quantity = z.infer<typeof Quantity>;
