import { z } from 'zod';

/** A sentence of the guide and its line. */
export const Quote = z.strictObject({ text: z.string(), line: z.int().positive() });

export type Quote = z.infer<typeof Quote>;
