import type { Grammar } from '../grammar/grammar.ts';
import type { EditionFile } from '../model/schema/edition-file.ts';
import type { Line } from '../parse/lines.ts';
import { isTitleLine } from '../parse/read-front.ts';
import { recogniseLines } from '../parse/recognise-lines.ts';
import { createReporter } from '../report/reporter.ts';
import { isNamed } from './name-plans.ts';

/** How much of a line names it in the edition file. */
const BEGINNING = 20;

/** Whether a line is the title of a guide: `2027年度广西科技计划项目申报指南`. */
export function isGuideTitle(line: Line): boolean {
  return isTitleLine(line) && line.text.includes('指南');
}

/**
 * With which line the plans begin where a title or a preface stands before them: the first heading of a plan where every plan of
 * last year's is printed, or nothing but text is before it; `lostPlan`, the line before which a plan's heading is known to be
 * lost; else the line after those that are short and no headings. Undefined where nothing stands before.
 */
export function findBegin(
  lines: readonly Line[],
  grammar: Grammar,
  last: EditionFile['plans'],
  lostPlan = Infinity,
): EditionFile['begins'] {
  const nodes = recogniseLines(lines, grammar, createReporter('source.txt'));
  const printed = nodes.flatMap((node) =>
    node.type === 'heading' && node.rank === 'plan' ? [{ title: node.title, line: node.line.number }] : [],
  );
  const isWhole = last.every((plan) => printed.some(({ title }) => isNamed(title.trim(), plan)));
  const end = Math.min(lostPlan, printed[0]?.line ?? Infinity);
  const before = nodes.filter(({ line }) => line.number < end);
  const isFront = end < Infinity && (isWhole || before.every(({ type }) => type === 'text'));
  const titles = before.findIndex((node) => node.type !== 'text' || !isTitleLine(node.line));
  const first = isFront
    ? nodes.find(({ line }) => line.number === end)
    : nodes.filter(({ line }) => line.number <= end)[titles];
  if (!first || first === nodes[0]) return undefined;
  return { line: first.line.number, startsWith: first.line.text.trim().slice(0, BEGINNING) };
}
