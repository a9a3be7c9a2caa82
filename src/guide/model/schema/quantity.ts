import { z } from 'zod';

/**
 * How a sum or a term is given: as a number, by another document, case by case, as an exception that comes on top of the
 * others (可延长1年), or in words we cannot read.
 */
const Basis = z.enum(['number', 'policy', 'case-by-case', 'exception', 'unread']);

/** Lower and upper bound of a percentage; null where none is stated. */
const PercentRange = z.strictObject({ min: z.number().nullable(), max: z.number().nullable() });

/** One sum or term for one kind of applicant, project or item. Money in 万元 per project, terms in years. */
export const QuantityCase = z.strictObject({
  label: z.string().nullable().describe('为哪一类申报主体、情形或内容；null 表示不分'),
  min: z.number().nullable(),
  max: z.number().nullable(),
  text: z.string(),
  basis: Basis,
  percent: z.number().nullable().describe('按比例核算时的百分数'),
  percentRange: PercentRange.nullable().describe('比例为区间或有上限时；此时 percent 为 null'),
  items: z.array(z.int().positive()).describe('只适用于这些序号的主要内容'),
});

/** A number of the text that is no sum or term of a case, and what it is instead. */
export const Aside = z.strictObject({
  text: z.string(),
  what: z.enum(['total', 'condition', 'count', 'date', 'ordinal', 'document', 'name']),
});

/**
 * A funding or term field: verbatim text, bounds over all cases (null where none is stated), the cases, and what the
 * numbers are that stand in none.
 */
export const Quantity = z.strictObject({
  text: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  cases: z.array(QuantityCase),
  asides: z.array(Aside).describe('文中不是本项数额的数：总额、条件、项数、日期、序次、文号、名称'),
  lines: z.tuple([z.int(), z.int()]),
});

export type QuantityCase = z.infer<typeof QuantityCase>;
export type Aside = z.infer<typeof Aside>;
export type Quantity = z.infer<typeof Quantity>;
