import type { CallPage } from '../model/schema/page.ts';

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

/** The density in which a call, given its page and the Markdown of its text, is printed. */
export function printDensity(page: CallPage, body: string): PrintDensity {
  const lines = countPrintedLines(page, body);
  return MOST_LINES.find(([, most]) => lines <= most)?.[0] ?? ON_TWO_SHEETS;
}

/** About how many lines a call takes in print: those of its text, and those of its facts that vary. */
export function countPrintedLines({ call, inference, doubts }: CallPage, body: string): number {
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
  return blocksOf(body).reduce((sum, block) => sum + linesOf(block) + GAP, factLines + doubtLines);
}

/** The blocks of a page's Markdown, each of one line, without the title and the navigation at the end. */
function blocksOf(body: string): string[] {
  const end = body.lastIndexOf('\n---\n');
  return (end === -1 ? body : body.slice(0, end))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
}

/** ASCII characters are about half as wide as Chinese ones. */
function linesOf(text: string): number {
  const wide = text.replace(/[\0-\x7f]/g, '').length;
  return Math.ceil((wide + (text.length - wide) / 2) / MEASURE);
}
