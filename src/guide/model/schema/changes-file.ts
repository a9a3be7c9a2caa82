import { z } from 'zod';

/** An event that readers who know the edition already should hear of. */
export const Change = z.strictObject({
  /** Part of the entry's lasting id in the feed: never changed, never used again. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** When it was published; the time of the commit. */
  time: z.iso.datetime(),
  /** edition: a whole edition; note: something odd in the source, kept as printed; correction: an error of ours. */
  kind: z.enum(['edition', 'note', 'correction']),
  title: z.string().min(1),
  text: z.string().min(1),
  /** Address on the site that it is about. */
  url: z.string().startsWith('/'),
});

/** The hand-written list of changes of an edition, `guidelines/<year>/changes.yaml`, oldest first. */
export const ChangesFile = z.strictObject({ changes: z.array(Change).min(1) });

export type Change = z.infer<typeof Change>;
