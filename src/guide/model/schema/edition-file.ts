import { z } from 'zod';
import { GrammarAdditions } from '../../grammar/grammar.ts';
import { FRONT_ID } from '../ids.ts';
import { Overrules } from './alignment.ts';
import { FundingMode, TitleSource } from './call.ts';
import { Evidence, SectionKind } from './entry.ts';

const inferred = {
  shown: z.string().min(1).describe('网站上显示的标题（编者所加）'),
  sure: z.string().min(1).describe('把握有多大、依据是什么'),
  evidence: z.array(Evidence).min(1),
};

const lost = {
  line: z.int().positive().describe('丢失的标题之后那一行的行号'),
  startsWith: z.string().min(6).describe('那一行开头的文字'),
  titleSource: TitleSource.exclude(['printed']),
  ...inferred,
};

/** A heading that the source lost. */
export const LostHeadingNote = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), number: z.null().default(null), ...lost }),
  z.strictObject({ kind: z.literal('area'), number: z.int().positive(), ...lost }),
  z.strictObject({ kind: z.literal('direction'), number: z.int().positive(), ...lost }),
]);

/** How a damaged passage is read, whatever it is part of: a label, an amount, a heading. The text shown stays as printed. */
const Reading = z.strictObject({
  line: z.int().positive(),
  printed: z.string().min(1),
  read: z.string(),
  reason: z.string().min(1),
});

/** What an open call lacks though its sisters have it, as a person saw who read it: whole fields, or labels of fields. */
const Missing = z
  .strictObject({
    call: z.string().min(1).describe('申报项的编号，如 13-2'),
    fields: z.array(SectionKind).default([]).describe('原文没有的字段'),
    labels: z.array(SectionKind).default([]).describe('原文有内容、没有字样的字段'),
    note: z.string().min(1).describe('怎样看出来的'),
  })
  .refine(({ fields, labels }) => fields.length + labels.length > 0, 'expected fields or labels');

/** A line, named by its number and by the characters that it begins with. */
const NamedLine = z.strictObject({ line: z.int().positive(), startsWith: z.string().min(2) });

/** What an editor noticed in the text: kept as printed, listed as an anomaly. */
const EditorNote = z.strictObject({
  line: z.int().positive(),
  quote: z.string().min(1),
  note: z.string().min(1),
});

/** Where the guide says what a funding mode is. */
const ModeNote = z.strictObject({
  mode: FundingMode,
  line: z.int().positive(),
  quote: z.string().min(4),
});

/** That a person has compared the site with the document: who, when, and what of it. */
export const Confirmation = z.strictObject({
  name: z.string().min(1),
  date: z.iso.date(),
  what: z.string().min(1),
});

/** An id of letters, which is part of addresses. */
const PlanId = z
  .string()
  .regex(/^[a-z]+$/)
  .refine((id) => id !== FRONT_ID, 'expected another id: what stands before the first plan has this one');

/** What an editor says of an edition beside its text, `guidelines/<year>/edition.yaml`. */
export const EditionFile = z.strictObject({
  edition: z.int().min(2000),
  title: z.strictObject(inferred),
  /** In source order; `heading` is the printed heading, null where it was lost. */
  plans: z.array(
    z.strictObject({
      id: PlanId,
      heading: z.string().nullable(),
      short: z.string().min(1),
    }),
  ),
  /** Groups that have no printed number. `page`: it has an address of its own and its children count in it. */
  groups: z.array(z.strictObject({ id: PlanId, heading: z.string(), page: z.boolean() })),
  /** Forms of headings, labels and modes that no guide before it had. */
  grammar: GrammarAdditions.optional(),
  lostHeadings: z.array(LostHeadingNote).default([]),
  missing: z.array(Missing).default([]),
  /** Where the first plan begins: what stands before it is the title and a preface, shown as it is. */
  begins: NamedLine.optional(),
  /** Where the annexes begin: from this line on nothing is read, all is shown as it is. */
  annexes: NamedLine.optional(),
  readings: z.array(Reading).default([]),
  notes: z.array(EditorNote).default([]),
  modeNotes: z.array(ModeNote).default([]),
  confirmedBy: z.array(Confirmation).default([]),
  /** Which call follows which of the edition before, where the texts mislead. */
  alignment: Overrules.optional(),
  /** Totals counted in the text, not by the parser. */
  totals: z.strictObject({ directions: z.int(), calls: z.int(), items: z.int() }),
});

export type LostHeadingNote = z.infer<typeof LostHeadingNote>;
export type EditionFile = z.infer<typeof EditionFile>;
