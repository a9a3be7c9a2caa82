import { CELLS } from '../grammar/cells.ts';
import type { UnitNames } from '../grammar/units.ts';
import type { Place, Reporter } from '../report/reporter.ts';
import { accountForNumbers, type AccountedText } from './checks/account-numbers.ts';
import { hidesNumber } from './checks/hidden-numbers.ts';
import { FUNDING_ACCOUNT, YEARS_ACCOUNT, type Account } from './checks/written-numbers.ts';
import { boundsOf, MONEY, readAmounts, YEARS, type QuantityGrammar } from './quantities.ts';
import type { Quantity, QuantityCase } from './schema/quantity.ts';
import type { Block, Section } from './schema/entry.ts';
import { splitAfter } from './sentences.ts';

/** How a field of a kind is read and accounted for. */
interface QuantityRules {
  kind: 'funding' | 'years';
  grammar: QuantityGrammar;
  account: Account;
  /** What a clause of a joint field （二）资助经费与实施年限 is about. */
  about: RegExp;
  unreadable: string;
  expected: string;
  /** How the edition writes units. */
  units: UnitNames;
}

const FUNDING: Omit<QuantityRules, 'units'> = {
  kind: 'funding',
  grammar: MONEY,
  account: FUNDING_ACCOUNT,
  about: /经费|[元万亿%]|(?:资助|补助)(?!年限|期)/,
  unreadable: 'unreadable-amount',
  expected: 'a sum in 万元, in words that are known',
};

const TERM: Omit<QuantityRules, 'units'> = {
  kind: 'years',
  grammar: YEARS,
  account: YEARS_ACCOUNT,
  about: /年|期限|周期|个月/,
  unreadable: 'unreadable-term',
  expected: 'a term in 年, in words that are known',
};

/** What is expected where words say that a number is for several kinds, or for a part of what is paid. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/分别|依次/, 'each number directly after its own kind (A类100万元，B类80万元)'],
  [/拨付|验收|中期|首[年期次笔]|第[一二]年/, 'one number for a whole project, not for parts of it'],
];

/** The funding of a call in 万元, or null where it has no such field. */
export function readFunding(
  sections: readonly Section[],
  units: UnitNames,
  report: Reporter,
): Quantity | null {
  return readQuantity({ ...FUNDING, units }, sections, report);
}

/** The term of a call in years, or null where it has no such field. */
export function readYears(sections: readonly Section[], units: UnitNames, report: Reporter): Quantity | null {
  return readQuantity({ ...TERM, units }, sections, report);
}

function readQuantity(rules: QuantityRules, sections: readonly Section[], report: Reporter): Quantity | null {
  const fields = sections.filter((section) => section.kinds.includes(rules.kind));
  const blocks = fields.flatMap((section) => section.blocks);
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const isJoint = fields.some((section) => section.kinds.length > 1);
  const told = blocks.filter((block, at) => !isTableHead(block, blocks[at - 1]));
  for (const head of blocks.filter((block) => !told.includes(block))) checkHead(head, rules, report);
  const texts = told.map((block) => readBlock(block, rules, isJoint, report));
  for (const { index, found, expected } of accountForNumbers(texts, rules.account, rules.units))
    report.error('unaccounted-number', placeOf(told[index] ?? first), { found, expected });
  const cases = texts.flatMap((text, at) =>
    told[at] && isRow(told[at]) ? text.cases.map(asPrinted) : text.cases,
  );
  if (cases.length === 0)
    report.error(rules.unreadable, placeOf(first), {
      found: `“${fieldText(blocks)}”`,
      expected: rules.expected,
    });
  const asides = texts.flatMap((text) => text.asides);
  return { text: fieldText(blocks), ...boundsOf(cases), cases, asides, lines: [first.line, last.line] };
}

function readBlock(block: Block, rules: QuantityRules, isJoint: boolean, report: Reporter): AccountedText {
  const { grammar, unreadable, expected, units } = rules;
  const text = isJoint ? clausesAbout(block, rules, report) : withColon(block.text);
  const read = readAmounts(text, grammar, units);
  for (const unread of read.cases.filter(({ basis }) => basis === 'unread')) {
    // A number that cannot be placed would leave a wrong cap; words alone are shown as they are.
    const hint = HINTS.find(([word]) => word.test(unread.text))?.[1];
    const finding = { found: `“${unread.text}”`, expected: hint ?? expected };
    if (hidesNumber(unread.text)) report.error(unreadable, placeOf(block), finding);
    else report.warn(unreadable, placeOf(block), { ...finding, note: `“${unread.text}”没有读成数字` });
  }
  return { text, ...read };
}

/** As long as what stands between cells, so that places in the text stay. */
const COLON = ' ： ';

/** Whether a block is a row of a table: `重点实验室 ｜ 新认定类 ｜ 50—150万元`. */
function isRow({ text }: Block): boolean {
  return text.includes(CELLS);
}

/** Whether a block names the columns of a table: a first row without a number. */
function isTableHead(block: Block, before: Block | undefined): boolean {
  return isRow(block) && (before === undefined || !isRow(before)) && !hidesNumber(block.text);
}

/** What the last column of a table may be about that is not what a project gets, or how long it takes. */
const OF_SOMETHING_ELSE = /自筹|配套|投资|总额|总计|合计|累计|总数|自有/;

/** Whatever the last column is of would be read as the sum or term of each row. */
function checkHead(head: Block, { about, unreadable, kind }: QuantityRules, report: Reporter): void {
  const column = head.text.slice(head.text.lastIndexOf(CELLS) + CELLS.length);
  if (about.test(column) && !OF_SOMETHING_ELSE.test(column)) return;
  report.error(unreadable, placeOf(head), {
    found: `a table whose last column is “${column}”`,
    expected: kind === 'funding' ? 'what one project gets: 资助经费' : 'how long a project takes: 实施年限',
  });
}

/** A row as a sentence: what stands before the last cell is what that is for. */
function withColon(text: string): string {
  const at = text.lastIndexOf(CELLS);
  return at === -1 ? text : text.slice(0, at) + COLON + text.slice(at + CELLS.length);
}

/** A case of such a sentence with the row's own characters. */
function asPrinted(one: QuantityCase): QuantityCase {
  return { ...one, text: one.text.replace(COLON, CELLS) };
}

/** The clauses of a joint field that are about one of its kinds; each must be about one, and one only. */
function clausesAbout(block: Block, { about, kind }: QuantityRules, report: Reporter): string {
  const clauses = splitAfter(block.text, '，；。').map(({ text }) => text);
  for (const clause of clauses) {
    if (FUNDING.about.test(clause) !== TERM.about.test(clause) || kind !== 'funding') continue;
    report.error('unreadable-amount', placeOf(block), { found: `“${clause}”`, expected: 'a sum or a term' });
  }
  return clauses.filter((clause) => about.test(clause)).join('');
}

function placeOf({ line, column }: Block): Place {
  return { line, column };
}

/** The field's characters without its label: blocks of one line joined, lines by a line break. */
export function fieldText(blocks: readonly Block[]): string {
  let text = '';
  let line = blocks[0]?.line;
  for (const block of blocks) {
    if (block.line !== line) text += '\n';
    line = block.line;
    text += `${block.indent}${block.marker ?? ''}${block.gap}${block.text}`;
  }
  return text.trim();
}
