import { z } from 'zod';
import {
  Clause,
  Condition,
  Doubt,
  FundingMode,
  IndicatorCase,
  IndicatorSets,
  LeadForce,
  Status,
  TitleSource,
} from './call.ts';
import {
  ApplicantAnswer,
  ApplicantKind,
  Force,
  HandedIn,
  OrganisationKind,
  PersonKind,
} from './eligibility.ts';
import { EntryKind, Inference, Role, SectionKind } from './entry.ts';
import { Aside, QuantityCase } from './quantity.ts';
import { Quote } from './quote.ts';

// The frontmatter of a generated Markdown file. It holds the typed facts, the body the text: what can be read off the
// body is not said again, and what goes without saying (null, none) is left out.

/** A block of the body: what it is, where it stands in the source, and what it refers to. */
const FileBlock = z.strictObject({
  /** Left out where the field and the marker say it: see `usualRole`. */
  role: Role.optional(),
  marker: z.string().optional(),
  /** Left out where it is the line of the block or label before it. */
  line: z.int().positive().optional(),
  depth: z.int().positive().optional(),
  indicators: IndicatorSets.optional(),
  cases: z.array(IndicatorCase).optional(),
  requirements: z.array(z.int().positive()).optional(),
});

/** A block with nothing to say of but its marker is that marker. */
const FileRow = z.union([z.string(), FileBlock]);

/** A field. `line` is its printed label's, left out where the source has none. */
const FileSection = z.strictObject({
  field: z.union([SectionKind, z.array(SectionKind)]),
  line: z.int().positive().optional(),
  /** Left out where it is one paragraph on the label's line. */
  blocks: z.array(FileRow).optional(),
});

/** A case of a sum or term; `text` is left out where it is the whole field. */
const FileCase = QuantityCase.partial();

/** A sum in 万元 or a term in years; without `cases` it is one number for all. */
const FileQuantity = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  cases: z.array(FileCase).optional(),
  asides: z.array(Aside).optional(),
});

/**
 * A clause. With `requirement` alone it is that requirement, with `text` too a part of it; else `line` is left out where
 * the text stands once in the entry, and `sentence` where the clause is one.
 */
const FileClause = Clause.partial().extend({ requirement: z.int().positive().optional() });
const FileCondition = Condition.extend({ evidence: z.array(FileClause) });

/** Kinds of organisation that get the same answer from the same clauses; a kind that the text says nothing on is in none. */
const FileApplicants = z.strictObject({
  kinds: z.array(ApplicantKind).min(1),
  answer: ApplicantAnswer.shape.answer.exclude(['not-stated']),
  soft: z.literal(true).optional(),
  evidence: z.array(FileClause),
});

/** A condition that must be met, unless it says `prefer`. */
const FileRequired = FileClause.extend({
  force: Force.exclude(['must']).optional(),
  value: z.string().optional(),
  appliesTo: z.string().optional(),
  kinds: z.array(ApplicantKind).optional(),
  alternative: z.int().positive().optional(),
});

/** The facts of a call beyond its text; a question that it does not speak of is left out. */
const FileCall = z.strictObject({
  plan: z.string(),
  group: z.string().optional(),
  status: Status,
  statusEvidence: Quote.optional(),
  modes: z.array(FundingMode).optional(),
  funding: FileQuantity.optional(),
  years: FileQuantity.optional(),
  leads: z.array(FileClause.extend({ force: LeadForce })).optional(),
  recommendation: FileCondition.optional(),
  ethics: FileCondition.optional(),
  matching: FileCondition.optional(),
  preferences: z.array(FileClause).optional(),
  applicants: z.array(FileApplicants).optional(),
  organisation: z.array(FileRequired.extend({ kind: OrganisationKind })).optional(),
  person: z.array(FileRequired.extend({ kind: PersonKind })).optional(),
  documents: z
    .array(
      FileClause.extend({
        force: Force.exclude(['must']).optional(),
        when: HandedIn.shape.when.unwrap().optional(),
        from: HandedIn.shape.from.unwrap().optional(),
      }),
    )
    .optional(),
  exemptions: z.array(FileClause).optional(),
  nameFormat: z.string().optional(),
});

const head = {
  title: z.string(),
  id: z.string(),
  kind: EntryKind,
  number: z.int().optional(),
  /** Printed before the title: `方向13：`, and white space before that. */
  label: z.string().optional(),
  indent: z.string().optional(),
  titleSource: TitleSource.optional(),
  inference: Inference.optional(),
  /** Left out where it is made of edition and id alone. */
  url: z.string().optional(),
  lines: z.tuple([z.int().positive(), z.int().positive()]),
};

/** An area, whose text stands in its plan's file. */
const FileArea = z.strictObject({ ...head, sections: z.array(FileSection).optional() });

/** Frontmatter of a file, one for each entry that is no area. */
export const EntryFile = z.strictObject({
  ...head,
  parent: z.string().optional(),
  edition: z.int(),
  order: z.int().nonnegative(),
  call: FileCall.optional(),
  doubts: z.array(Doubt).optional(),
  sections: z.array(FileSection).optional(),
  areas: z.array(FileArea).optional(),
});

export type EntryFile = z.infer<typeof EntryFile>;
export type FileArea = z.infer<typeof FileArea>;
export type FileSection = z.infer<typeof FileSection>;
export type FileBlock = z.infer<typeof FileBlock>;
export type FileClause = z.infer<typeof FileClause>;
export type FileQuantity = z.infer<typeof FileQuantity>;
export type FileCall = z.infer<typeof FileCall>;
export type FileRequired = z.infer<typeof FileRequired>;
