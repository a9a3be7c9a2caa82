import type { Reporter } from '../report/reporter.ts';
import type { Line } from './lines.ts';
import { readPlain } from './readings.ts';

/** A line as the edition file names it: by its number, and by the characters that it begins with. */
export interface NamedLine {
  line: number;
  startsWith: string;
}

/** What stands in the line that the edition file names. Says so when it is elsewhere, or nowhere; `what` is there. */
export function locate<Node extends { line: Line }>(
  nodes: readonly Node[],
  { line, startsWith }: NamedLine,
  what: string,
  report: Reporter,
): Node | undefined {
  const beginning = readPlain(startsWith);
  const matching = nodes.filter((node) => node.line.text.trimStart().startsWith(beginning));
  const node = matching.find((one) => one.line.number === line) ?? matching[0];
  if (!node) {
    report.error(
      'edition-contradicts-source',
      { line },
      { found: 'no line that begins with it', expected: `“${startsWith}”, ${what}` },
    );
  } else if (node.line.number !== line) {
    report.error(
      'edition-contradicts-source',
      { line: node.line.number },
      {
        found: `“${startsWith}” in line ${node.line.number}`,
        expected: `it in line ${line}, as the edition file says`,
      },
    );
  }
  return node;
}
