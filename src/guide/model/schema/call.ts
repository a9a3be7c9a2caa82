import { z } from 'zod';
import { eligibility } from './eligibility.ts';
import { Quantity } from './quantity.ts';
import { Quote } from './quote.ts';

/** How sure a title is: as printed, inferred from other passages, or unknown. */
export const TitleSource = z.enum(['printed', 'inferred', 'missing']);

/** Whether one can apply by this text alone (open), must wait for a notice, or another body decides. */
export const Status = z.enum(['open', 'deferred', 'external']);

/** 资助方式. */
export const FundingMode = z.string().min(1);

const marked = {
  n: z.int().positive().describe('从 1 起的序号，页内锚点用'),
  marker: z.string().nullable().describe('原文印出的序号，可能有误；null 表示没有'),
  text: z.string(),
  line: z.int().positive(),
};

/** Alternatives (或) of sets of indicator numbers. */
export const IndicatorSets = z.array(z.array(z.int().positive()));

/** Sets that hold for one kind of project or applicant only. */
export const IndicatorCase = z.strictObject({ label: z.string(), indicators: IndicatorSets });

/** A paragraph about a project's content that is no numbered item: of 主要内容, 资助学科 and the like. */
export const ContentParagraph = z.strictObject(marked);

/** A numbered content item, with the indicators (and requirements) that it names. */
export const Item = z.strictObject({
  ...marked,
  indicators: IndicatorSets,
  cases: z.array(IndicatorCase).describe('原文分情形指定考核指标时，各情形的集合'),
  requirements: z.array(z.int().positive()).describe('原文指定须满足的申报要求'),
});

/** One of several contents to choose from, listed inside a paragraph (方向68). */
export const Option = z.strictObject({ ...marked, indicators: IndicatorSets });

/** One thing the project must deliver. */
export const Indicator = z.strictObject({
  ...marked,
  group: z.string().nullable().describe('只对这类申报主体'),
});

/** One condition on applicants or the application. */
export const Requirement = z.strictObject(marked);

/** What stands in a field that none of the typed lists holds: 申报途径, 申报材料, 注意事项, a notice. */
export const OtherParagraph = z.strictObject({
  field: z.string(),
  marker: z.string().nullable(),
  text: z.string(),
  line: z.int().positive(),
});

/** A sentence at the end of the indicators that says which of them a project must meet. */
export const IndicatorRule = z.strictObject({
  text: z.string(),
  line: z.int().positive(),
  indicators: IndicatorSets,
  cases: z.array(IndicatorCase),
});

/** A clause of the guide, its line, and the sentence it stands in where that says more. */
export const Clause = z.strictObject({
  ...Quote.shape,
  sentence: z.string().nullable().describe('所在的整句；null 表示本条就是整句'),
});

/**
 * How a clause on who may lead is meant. condition: one must be it; preference: it counts in favour; permission: this
 * kind may, and nobody else is excluded (`公务员可牵头或参与`); support: this kind is supported, and whether others are is
 * not said (`支持桂林市全域的企业、高校和科研院所牵头`); unrestricted: the text says that it asks for nothing.
 */
export const LeadForce = z.enum(['condition', 'preference', 'permission', 'support', 'unrestricted']);

/** A clause on who may or should lead. */
export const Lead = z.strictObject({ ...Clause.shape, force: LeadForce });

/**
 * What the requirements say on a question that decides whether one can apply. required: always; conditional: in cases
 * that the sentence names; preferred: it counts in favour; not-required: they say that it is not asked for; not-stated:
 * no clause speaks of it.
 */
export const Answer = z.enum(['required', 'conditional', 'preferred', 'not-required', 'not-stated']);

/** An answer and the clauses it rests on. */
export const Condition = z.strictObject({ answer: Answer, evidence: z.array(Clause) });

/** Questions that decide whether one can apply, each answered from clauses of the call itself. */
export const Conditions = z.strictObject({
  recommendation: Condition.describe('是否须有推荐或推荐函'),
  ethics: Condition.describe('是否须提供伦理审查意见'),
  matching: Condition.describe('是否要求自筹或配套经费'),
});

/** Something odd in the guide's text, kept as printed. `note` is ours; `quote` is the guide's, empty for a whole line. */
export const Doubt = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive().describe('从 1 起，在去掉书签标记的行内'),
  quote: z.string(),
  note: z.string(),
});

/** The leaf that somebody applies to, as `calls.json` has it. */
export const Call = z.strictObject({
  id: z.string(),
  url: z.string(),
  plan: z.string(),
  group: z.string().nullable(),
  direction: z.int().positive().nullable(),
  subDirection: z.int().positive().nullable(),
  topic: z.int().positive().nullable(),
  title: z.string(),
  titleSource: TitleSource,
  status: Status,
  statusEvidence: Quote.nullable(),
  modes: z.array(FundingMode),
  modesText: z.string().nullable(),
  funding: Quantity.nullable(),
  years: Quantity.nullable(),
  leads: z.array(Lead),
  conditions: Conditions,
  preferences: z.array(Clause).describe('申报要求中讲优先、鼓励的分句，和主要内容中讲优先支持谁的'),
  ...eligibility,
  content: z.array(ContentParagraph).describe('主要内容等栏中不是编号条目的段落'),
  items: z.array(Item),
  options: z.array(Option),
  indicators: z.array(Indicator),
  indicatorRule: IndicatorRule.nullable(),
  requirements: z.array(Requirement),
  others: z.array(OtherParagraph).describe('申报途径、申报材料、注意事项、通知等栏的各段'),
  doubts: z.array(Doubt).describe('原文疑误，正文照印'),
  lines: z.tuple([z.int().positive(), z.int().positive()]),
});

export type TitleSource = z.infer<typeof TitleSource>;
export type Status = z.infer<typeof Status>;
export type FundingMode = z.infer<typeof FundingMode>;
export type ContentParagraph = z.infer<typeof ContentParagraph>;
export type OtherParagraph = z.infer<typeof OtherParagraph>;
export type Item = z.infer<typeof Item>;
export type Option = z.infer<typeof Option>;
export type Indicator = z.infer<typeof Indicator>;
export type IndicatorRule = z.infer<typeof IndicatorRule>;
export type Requirement = z.infer<typeof Requirement>;
export type Clause = z.infer<typeof Clause>;
export type LeadForce = z.infer<typeof LeadForce>;
export type Lead = z.infer<typeof Lead>;
export type Answer = z.infer<typeof Answer>;
export type Condition = z.infer<typeof Condition>;
export type Conditions = z.infer<typeof Conditions>;
export type Doubt = z.infer<typeof Doubt>;
export type Call = z.infer<typeof Call>;
