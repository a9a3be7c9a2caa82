import type { Grammar } from '../grammar/grammar.ts';
import { readLines } from '../parse/lines.ts';
import { recogniseLines } from '../parse/recognise-lines.ts';
import type { LineNode } from '../parse/tree.ts';
import { createReporter } from '../report/reporter.ts';

/** What the parser will take each line for, by its form alone; undefined for an empty one. */
export function formsOf(texts: readonly string[], grammar: Grammar): (LineNode['type'] | undefined)[] {
  // What is odd in the lines is reported when the source is split.
  const nodes = recogniseLines(readLines(texts.join('\n')), grammar, createReporter('source.txt'));
  const forms = new Map(nodes.map(({ type, line }) => [line.number, type]));
  return texts.map((_, index) => forms.get(index + 1));
}
