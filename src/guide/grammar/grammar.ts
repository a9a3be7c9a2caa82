import { z } from 'zod';
import { FieldKind } from './field-kinds.ts';
import { compileTemplate, faultOfTemplate, type HeadingTemplate } from './heading-template.ts';
import { compileMark, faultOfMark, type ListMark } from './list-mark.ts';
import { faultOfUnit, type UnitNames } from './units.ts';

/** What a heading's own form says; what it stands for is decided when headings are nested. */
export const HEADING_LEVELS = [
  'plan',
  'direction',
  'sub-direction',
  'numbered',
  'topic',
  'support-area',
] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** The forms that this family of guides has, to which an edition adds its own. */
const HEADINGS: Readonly<Record<HeadingLevel, readonly string[]>> = {
  plan: ['“{名称}”行动计划（{名称}）'],
  direction: ['方向{数字}：{标题}'],
  'sub-direction': ['子方向{数字}：{标题}'],
  // An area, a group or a fund category: `二、绿色化工`.
  numbered: ['{汉字数字}、{短标题}'],
  // Only before a line that opens a call's fields: `（1）` also begins lists (lines 555, 716).
  topic: ['（{数字}）{短标题}'],
  // Inside the content of a call (lines 814–861).
  'support-area': ['重点支持领域{数字}：{标题}'],
};

/** What the labels of fields say their text is about. */
const FIELDS: Readonly<Record<string, readonly FieldKind[]>> = {
  主要内容: ['content'],
  项目内容: ['content'],
  资助学科: ['subjects'],
  重点资助产业和学科: ['priorities'],
  考核指标: ['indicators'],
  实施年限: ['years'],
  资助方式: ['modes'],
  资助经费: ['funding'],
  资助经费与实施年限: ['funding', 'years'],
  资助经费和实施年限: ['funding', 'years'],
  资助经费及实施年限: ['funding', 'years'],
  实施年限与资助经费: ['funding', 'years'],
  实施年限和资助经费: ['funding', 'years'],
  申报要求: ['requirements'],
  申报途径: ['channel'],
  申报材料: ['materials'],
  注意事项: ['notes'],
  // As Word files have them, after the field that they stand in.
  脚注: ['notes'],
  尾注: ['notes'],
};

/** Remarks in a label that are known; another may change what the field says (`资助经费（每年）：`). */
const REMARKS = ['（对应上述内容）'];

/** The forms of the numbers of lists. */
const LIST_MARKS: readonly string[] = ['{圈码}', '（{数字}）', '{数字}）', '{数字}.', '{数字}、'];

/** The funding modes, in the order in which they are listed. */
export const USUAL_MODES: readonly string[] = ['前资助', '自筹', '贷补联动', '定额资助', '后补助'];

const Template = z.string().superRefine(refuse(faultOfTemplate));
const MarkTemplate = z.string().superRefine(refuse(faultOfMark));

function refuse(faultOf: (text: string) => string | undefined) {
  return (text: string, context: z.RefinementCtx): void => {
    const fault = faultOf(text);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  };
}

/** What an edition has that the guides before it had not, under `grammar` in `edition.yaml`. */
export const GrammarAdditions = z.strictObject({
  headings: z.partialRecord(z.enum(HEADING_LEVELS), z.array(Template).min(1)).default({}),
  fields: z
    .record(
      z
        .string()
        .regex(/^[\u4e00-\u9fffA-Za-z]{2,16}$/, 'a label is two to sixteen letters, Chinese or Latin'),
      z.array(FieldKind).min(1),
    )
    .default({}),
  remarks: z.array(z.string().regex(/^（[^（）]+）$/, 'a remark stands in （）')).default([]),
  modes: z.array(z.string().min(2)).default([]),
  marks: z.array(MarkTemplate).default([]),
  units: z
    .record(
      z.string().regex(/^[\u4e00-\u9fff]{1,8}$/, 'a unit is one to eight Chinese characters'),
      z.string(),
    )
    .superRefine((units, context) => {
      for (const [name, unit] of Object.entries(units)) {
        const message = faultOfUnit(name, unit);
        if (message !== undefined) context.addIssue({ code: 'custom', message, path: [name] });
      }
    })
    .default({}),
});
export type GrammarAdditions = z.infer<typeof GrammarAdditions>;

/** All that is known of the forms of a guide: how its headings, labels, lists, units and modes are written. */
export interface Grammar {
  headings: Readonly<Record<HeadingLevel, readonly HeadingTemplate[]>>;
  /** Each label of a field with what its text is about. */
  fields: ReadonlyMap<string, readonly FieldKind[]>;
  /** The labels as alternatives of a regular expression, longer ones first. */
  anyField: string;
  /** Width-folded, as lines are read. */
  remarks: readonly string[];
  modes: readonly string[];
  /** The forms of lists' numbers. */
  marks: readonly ListMark[];
  units: UnitNames;
}

/** An edition that adds nothing. */
export const NOTHING_ADDED: GrammarAdditions = GrammarAdditions.parse({});

/** The grammar of this family of guides with what an edition adds; what an edition says of a known label counts. */
export function buildGrammar(additions: GrammarAdditions = NOTHING_ADDED): Grammar {
  const fields = new Map(Object.entries({ ...FIELDS, ...additions.fields }));
  const templates = HEADING_LEVELS.map((level) => [
    level,
    [...HEADINGS[level], ...(additions.headings[level] ?? [])].map(compileTemplate),
  ]);
  return {
    headings: Object.fromEntries(templates) as Grammar['headings'],
    fields,
    anyField: [...fields.keys()].sort((a, b) => b.length - a.length).join('|'),
    remarks: [...REMARKS, ...additions.remarks].map((remark) => remark.replace('（', '(').replace('）', ')')),
    modes: [...USUAL_MODES, ...additions.modes],
    marks: [...new Set([...LIST_MARKS, ...additions.marks])].map(compileMark),
    units: new Map(Object.entries(additions.units)),
  };
}
