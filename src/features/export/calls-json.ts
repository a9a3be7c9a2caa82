import { z } from 'zod';
import { Call, TitleSource } from '../../guide/model/schema/call.ts';

/** `calls.json`; its JSON Schema is published beside it. */
export const CallsFile = z.strictObject({
  edition: z.int(),
  title: z.string(),
  source: z.strictObject({ file: z.string(), sha256: z.string(), lines: z.int() }),
  plans: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      titleSource: TitleSource,
      lines: z.tuple([z.int(), z.int()]),
      url: z.string(),
    }),
  ),
  calls: z.array(Call),
});

export type CallsFile = z.infer<typeof CallsFile>;

/** The JSON Schema of `calls.json` of an edition with these modes, made from the schema that also checks the frontmatter. */
export function callsSchema(modes: readonly string[]): string {
  const file = CallsFile.extend({ calls: z.array(Call.extend({ modes: z.array(z.enum(modes)) })) });
  return `${JSON.stringify(z.toJSONSchema(file, { target: 'draft-2020-12' }), null, 2)}\n`;
}

/** `calls.json` as text; a call that does not fit the schema throws. */
export function renderCallsJson(file: CallsFile): string {
  return `${JSON.stringify(CallsFile.parse(file), null, 2)}\n`;
}
