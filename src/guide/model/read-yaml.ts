import { LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { z } from 'zod';
import type { Reporter } from '../report/reporter.ts';

/** Where a value stands in a file that a person writes: keys and indices from the top. */
export type YamlPath = readonly (string | number)[];

/** What was read, and the line of the deepest node on a path that exists. */
export interface ReadYaml<T> {
  data: T;
  lineOf: (path: YamlPath) => number;
}

/**
 * Reads a YAML file that a person writes, `name` in words. Bad YAML and every field that the schema refuses become
 * errors at their line, under the rule `rule`; the result is then undefined.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  { rule, name }: { rule: string; name: string },
  report: Reporter,
): ReadYaml<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (const error of document.errors) {
    const { line, col } = counter.linePos(error.pos[0]);
    // The first line says what is wrong; the rest is a frame of the parser's own.
    const [found = error.code] = error.message.split(/ at line|\n/);
    report.error(rule, { line, column: col, length: 0 }, { found, expected: 'valid YAML' });
  }
  if (document.errors.length > 0) return undefined;
  let values: unknown;
  try {
    values = document.toJS();
  } catch (error) {
    // Only here it is known that an alias (`*重要*`) stands for nothing, or for too much.
    report.error(
      rule,
      { line: aliasLine(document, counter), length: 0 },
      { found: error instanceof Error ? error.message : String(error), expected: 'valid YAML' },
    );
    return undefined;
  }
  const result = schema.safeParse(values);
  if (result.success)
    return { data: result.data, lineOf: (path: YamlPath) => lineOf(document, path, counter) };
  for (const issue of result.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
    report.error(
      rule,
      { line: lineOf(document, path, counter), length: 0 },
      {
        found: `${path.join('.') || 'the whole file'}: ${issue.message}`,
        expected: `what the schema of ${name} says`,
      },
    );
  }
  return undefined;
}

/** The line of the first alias that stands for nothing, or of the first of all where each stands for something. */
function aliasLine(document: Document, counter: LineCounter): number {
  const aliases: Alias[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      aliases.push(alias);
    },
  });
  const found = aliases.find((alias) => !alias.resolve(document)) ?? aliases[0];
  return counter.linePos(found?.range?.[0] ?? 0).line;
}

function lineOf(document: Document, path: YamlPath, counter: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return counter.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}
