import type { Reporter } from '../report/reporter.ts';
import { boundsOf, MONEY, readQuantityCases, YEARS, type QuantityGrammar } from './quantities.ts';
import type { QuantityCase, Quantity } from './schema/quantity.ts';
import type { Block, Section } from './schema/entry.ts';
import { splitAfter } from './sentences.ts';

/** What a clause of a joint field （二）资助经费与实施年限 is about. */
const ABOUT = { funding: /资助|经费|补助|元/, years: /年限|年/ };

/** The funding of a call in 万元, or null where it has no such field. */
export function readFunding(sections: readonly Section[], report: Reporter): Quantity | null {
  return readQuantity('funding', MONEY, sections, report);
}

/** The term of a call in years, or null where it has no such field. */
export function readYears(sections: readonly Section[], report: Reporter): Quantity | null {
  return readQuantity('years', YEARS, sections, report);
}

function readQuantity(
  kind: 'funding' | 'years',
  grammar: QuantityGrammar,
  sections: readonly Section[],
  report: Reporter,
): Quantity | null {
  const fields = sections.filter((section) => section.kinds.includes(kind));
  const blocks = fields.flatMap((section) => section.blocks);
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const isJoint = fields.some((section) => section.kinds.length > 1);
  const cases = blocks.flatMap((block) => readBlock(block, kind, grammar, isJoint, report));
  return { text: fieldText(blocks), ...boundsOf(cases), cases, lines: [first.line, last.line] };
}

function readBlock(
  block: Block,
  kind: 'funding' | 'years',
  grammar: QuantityGrammar,
  isJoint: boolean,
  report: Reporter,
): QuantityCase[] {
  const text = isJoint
    ? splitAfter(block.text, '，；。')
        .filter((clause) => ABOUT[kind].test(clause.text))
        .map((clause) => clause.text)
        .join('')
    : block.text;
  const cases = readQuantityCases(text, grammar);
  for (const unread of cases.filter(({ basis }) => basis === 'unread')) {
    const place = { line: block.line, column: block.column };
    const finding = {
      found: `“${unread.text}”`,
      expected: kind === 'funding' ? 'a sum in 万元' : 'a term in 年',
    };
    // A number that cannot be placed would leave a wrong cap; words alone are shown as they are.
    const ruleId = kind === 'funding' ? 'unreadable-amount' : 'unreadable-term';
    if (/\d/.test(unread.text)) report.error(ruleId, place, finding);
    else report.warn(ruleId, place, finding);
  }
  return cases;
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
