import { z } from 'zod';
import { Overrules } from './alignment.ts';
import { Doubt, FundingMode, TitleSource } from './call.ts';
import { Confirmation } from './edition-file.ts';
import { Evidence, Inference } from './entry.ts';

/** A doubt about the text, and the rule that found it; `editor` for a person's. */
export const Anomaly = z.strictObject({ ...Doubt.shape, rule: z.string() });

/** A heading that the source lost, with what is shown instead. */
export const LostHeadingRecord = z.strictObject({
  line: z.int().positive().describe('其后的一行'),
  url: z.string(),
  /** What is shown instead, with the number that follows from the sequence. */
  name: z.string(),
  titleSource: TitleSource,
  inference: Inference,
});

/** What the site says about an edition as a whole; generated beside its pages as `edition.json`. */
export const EditionRecord = z.strictObject({
  edition: z.int(),
  title: z.strictObject({ shown: z.string(), sure: z.string(), evidence: z.array(Evidence) }),
  source: z.strictObject({ file: z.string(), sha256: z.string(), lines: z.int(), characters: z.int() }),
  /** Short names of the plans, ours. */
  plans: z.array(z.strictObject({ id: z.string(), short: z.string() })),
  /** What an editor decides on which call follows which of the edition before. */
  alignment: Overrules.optional(),
  lostHeadings: z.array(LostHeadingRecord),
  anomalies: z.array(Anomaly),
  /** How what clauses say was confirmed, in Chinese. */
  confirmedHow: z.string(),
  /** Where the guide says what a funding mode is. */
  modeNotes: z.array(z.strictObject({ mode: FundingMode, line: z.int().positive(), quote: z.string() })),
  confirmedBy: z.array(Confirmation),
  readings: z.array(
    z.strictObject({ line: z.int().positive(), printed: z.string(), read: z.string(), reason: z.string() }),
  ),
});

export type LostHeadingRecord = z.infer<typeof LostHeadingRecord>;
export type Anomaly = z.infer<typeof Anomaly>;
export type EditionRecord = z.infer<typeof EditionRecord>;
