import { z } from 'zod';
import { Call, Doubt, TitleSource } from './call.ts';
import { EntryKind, Inference, Role } from './entry.ts';

/** A link in a page's text: start, end (UTF-16 offsets in the block's text) and target (`#k1`, `/2026/jianfeng/`). */
const PageLink = z.tuple([z.int().nonnegative(), z.int().positive(), z.string()]);

/**
 * One block of a page's Markdown body, in document order: where its characters stand in the source and what
 * they are. `line` null: the block is ours and nothing of it is printed.
 */
export const OutlineBlock = z.strictObject({
  role: z.enum(['title', 'label', ...Role.options, 'navigation']),
  line: z.int().positive().nullable(),
  id: z.string().optional(),
  /** Further anchors at the same place: `years` where one field gives sum and term. */
  also: z.array(z.string()).optional(),
  /** Length of the printed label or marker at the block's beginning. */
  marker: z.int().positive().optional(),
  links: z.array(PageLink).optional(),
});

/** An area of a plan; its text stands in the plan's page, its heading has this id. */
export const PageArea = z.strictObject({
  id: z.string(),
  kind: EntryKind,
  number: z.int().nullable(),
  label: z.string(),
  title: z.string(),
  titleSource: TitleSource,
  inference: Inference.nullable(),
});

const common = {
  id: z.string(),
  edition: z.int(),
  order: z.int().nonnegative(),
  url: z.string(),
  parent: z.string().nullable(),
  number: z.int().nullable(),
  /** Printed before the title: white space, and `方向13：` or the like. */
  indent: z.string(),
  label: z.string(),
  title: z.string(),
  titleSource: TitleSource,
  inference: Inference.nullable(),
  lines: z.tuple([z.int().positive(), z.int().positive()]),
  doubts: z.array(Doubt),
  outline: z.array(OutlineBlock),
};

/** What a call has beyond what every page has. */
export const CallFacts = Call.omit({
  id: true,
  url: true,
  title: true,
  titleSource: true,
  doubts: true,
  lines: true,
});

/** Frontmatter of a generated Markdown file, one for each entry (areas stand in their plan's file). */
export const Page = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), kind: EntryKind, ...common, call: CallFacts }),
  z.strictObject({ type: z.literal('section'), kind: EntryKind, ...common, areas: z.array(PageArea) }),
]);

export type CallFacts = z.infer<typeof CallFacts>;
export type OutlineBlock = z.infer<typeof OutlineBlock>;
export type PageArea = z.infer<typeof PageArea>;
export type Page = z.infer<typeof Page>;
export type CallPage = Extract<Page, { type: 'call' }>;
export type SectionPage = Extract<Page, { type: 'section' }>;

/** The call of a page, whole. */
export function callOf({ id, url, title, titleSource, doubts, lines, call }: CallPage): Call {
  return { id, url, title, titleSource, ...call, doubts, lines };
}
