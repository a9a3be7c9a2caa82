import type { CallEntry } from '../../guide/model/schema/entry.ts';
import { textBlocks, type TextBlock } from '../../guide/model/text-blocks.ts';

/** How closely a call is set in print, from large type in one column to the smallest in two (print-call.css). */
export type PrintDensity = 'roomy' | 'normal' | 'dense' | 'denser' | 'densest';

/**
 * The most lines with which a call fits on one sheet in each density. Measured in Chromium on all calls of 2026: the
 * fullest sheets that these let through are full to 93, 93, 89, 95 and 94 per cent: room for other fonts.
 */
const MOST_LINES: readonly [PrintDensity, number][] = [
  ['roomy', 34.5],
  ['normal', 41],
  ['dense', 51.5],
  ['denser', 63],
  ['densest', 94],
];

/** What a call that fits in none gets: it takes two sheets, and there is no need for small type then. */
const ON_TWO_SHEETS: PrintDensity = 'denser';

/** Chinese characters in a line, and how many lines the space between two blocks and a line of the facts count for. */
const MEASURE = 42;
const GAP = 0.3;
const FACT_LINE = 0.8;

/** The density in which a call is printed. */
export function printDensity(page: CallEntry): PrintDensity {
  const lines = countPrintedLines(page);
  return MOST_LINES.find(([, most]) => lines <= most)?.[0] ?? ON_TWO_SHEETS;
}

/** About how many lines a call takes in print: those of its text, and those of its facts that vary. */
export function countPrintedLines(page: CallEntry): number {
  const { call, inference, doubts } = page;
  const { leads, funding, indicatorRule, statusEvidence } = call;
  const cases = funding && funding.cases.length > 1 ? funding.cases : [];
  const facts = [
    leads.map(({ text }) => text).join(''),
    cases.map(({ label, text }) => label ?? text).join(''),
    indicatorRule?.text ?? '',
    statusEvidence?.text ?? '',
    inference ? inference.sure + inference.evidence.map(({ quote }) => quote).join('') : '',
  ];
  const doubtLines = doubts.reduce((sum, { quote, note }) => sum + linesOf(quote + note), 0) * FACT_LINE;
  const factLines = facts.reduce((sum, fact) => sum + linesOf(fact), 0) * FACT_LINE;
  return textBlocks(page, []).reduce(
    (sum, block) => sum + linesOf(setText(block)) + GAP,
    factLines + doubtLines,
  );
}

/** A block's characters; the space before an entry of a list or under a label is about one. */
function setText({ role, indent, marker, text }: TextBlock): string {
  return `${role === 'paragraph' || role === 'rule' ? '' : '　'}${indent}${marker}${text}`;
}

/** ASCII characters are about half as wide as Chinese ones. */
function linesOf(text: string): number {
  const wide = text.replace(/[\0-\x7f]/g, '').length;
  return Math.ceil((wide + (text.length - wide) / 2) / MEASURE);
}
