import { z } from 'zod';
import { Call, Doubt, TitleSource } from './call.ts';

/** What a section of an entry is about. `introduction` and `notice` have no label in the source. */
export const SectionKind = z.enum([
  'introduction',
  'content',
  'subjects',
  'priorities',
  'indicators',
  'years',
  'modes',
  'funding',
  'requirements',
  'channel',
  'materials',
  'notes',
  'notice',
  'annex',
  'other',
]);

/** What a block is. The characters of all blocks and labels, in order, are the source's. */
export const Role = z.enum([
  'paragraph',
  'subheading',
  'rule',
  'item',
  'option',
  'indicator',
  'requirement',
  'group',
  'entry',
]);

/** A piece of one source line: indent + marker + gap + text are its characters. */
export const Block = z.strictObject({
  role: Role,
  line: z.int().positive(),
  /** 1-based column of the block's first character in the line without bookmark marks. */
  column: z.int().positive(),
  indent: z.string(),
  marker: z.string().nullable(),
  gap: z.string(),
  text: z.string(),
  /** How deep it stands in its list; 0 outside lists. */
  depth: z.int().nonnegative(),
  /** The number in its anchor. */
  n: z.int().positive().nullable(),
});

/** A field with its printed label, or text without one (label null: what heads it on the site is ours). */
export const Section = z.strictObject({
  kinds: z.array(SectionKind).min(1),
  label: z.strictObject({ line: z.int().positive(), indent: z.string(), text: z.string() }).nullable(),
  blocks: z.array(Block),
});

/** A quotation of the source that supports something we say. */
export const Evidence = z.strictObject({ line: z.int().positive(), quote: z.string() });

/** How a title came about that is not printed. */
export const Inference = z.strictObject({ sure: z.string(), evidence: z.array(Evidence) });

export const EntryKind = z.enum([
  'front',
  'plan',
  'area',
  'group',
  'direction',
  'sub-direction',
  'topic',
  'fund-category',
]);

/** A heading of the guide with its own text; leaves are calls. Entries stand in source order. */
export const Entry = z.strictObject({
  id: z.string(),
  kind: EntryKind,
  url: z.string(),
  parent: z.string().nullable(),
  number: z.int().nullable(),
  /** Printed characters: indent + label + title. The line is null where the heading was lost. */
  heading: z.strictObject({
    line: z.int().positive().nullable(),
    indent: z.string(),
    label: z.string(),
    title: z.string(),
  }),
  /** What is shown as the title; ours unless `titleSource` is printed. */
  title: z.string(),
  titleSource: TitleSource,
  inference: Inference.nullable(),
  lines: z.tuple([z.int().positive(), z.int().positive()]),
  sections: z.array(Section),
  /** What is odd in its own lines. */
  doubts: z.array(Doubt),
  call: Call.nullable(),
});

export type SectionKind = z.infer<typeof SectionKind>;
export type Role = z.infer<typeof Role>;
export type Block = z.infer<typeof Block>;
export type Section = z.infer<typeof Section>;
export type Evidence = z.infer<typeof Evidence>;
export type Inference = z.infer<typeof Inference>;
export type EntryKind = z.infer<typeof EntryKind>;
export type Entry = z.infer<typeof Entry>;
export type CallEntry = Entry & { call: Call };

/** Whether an entry is a call. */
export function isCall(entry: Entry): entry is CallEntry {
  return entry.call !== null;
}
