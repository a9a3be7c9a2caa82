import { z } from 'zod';
import { TitleSource } from './call.ts';
import { Confirmation } from './edition-file.ts';
import { Evidence, Inference } from './entry.ts';

/** Something odd in the source, kept as printed. `note` is ours; `quote` is the source's, empty for a whole line. */
export const Anomaly = z.strictObject({
  line: z.int().positive(),
  rule: z.string(),
  quote: z.string(),
  note: z.string(),
});

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
  lostHeadings: z.array(LostHeadingRecord),
  anomalies: z.array(Anomaly),
  confirmedBy: z.array(Confirmation),
  readings: z.array(
    z.strictObject({ line: z.int().positive(), printed: z.string(), read: z.string(), reason: z.string() }),
  ),
});

export type LostHeadingRecord = z.infer<typeof LostHeadingRecord>;
export type Anomaly = z.infer<typeof Anomaly>;
export type EditionRecord = z.infer<typeof EditionRecord>;
