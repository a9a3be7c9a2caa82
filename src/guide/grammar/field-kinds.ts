import { z } from 'zod';

/** What a field of a call is about; also the base of its anchor. */
export const FieldKind = z.enum([
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
  'annex',
  'other',
]);
export type FieldKind = z.infer<typeof FieldKind>;
