import { CIRCLED } from '../parse/numerals.ts';
import { listOf, type AnchoredList } from './anchored-lists.ts';
import type { Block, Section } from './schema/entry.ts';

/** What a rule speaks of, and how: `每个项目满足考核指标①或②即可。` (line 579). */
const SUBJECT = '考核指标';
const SENTENCE_RULE = new RegExp(`${SUBJECT}[${CIRCLED}]`);
const CIRCLED_MARK = new RegExp(`[${CIRCLED}]`);

/**
 * Gives roles their final form: an indicator with a deeper list under it is a group (`1.企业类：`), a rule at the
 * end of the indicators stands by itself, deeper requirements are plain entries; then counts the lists.
 */
export function numberBlocks(sections: readonly Section[], isCall: boolean): Section[] {
  const settled = sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block, index) => splitRule(settleRole(block, section.blocks[index + 1]))),
  }));
  return isCall ? countEntries(settled) : settled;
}

/** Counts each list of a call from 1 in source order. */
export function countEntries(sections: readonly Section[]): Section[] {
  const counts = new Map<AnchoredList, number>();
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      const list = listOf(block.role, section.kinds);
      if (!list) return block;
      const n = (counts.get(list) ?? 0) + 1;
      counts.set(list, n);
      return { ...block, n };
    }),
  }));
}

function settleRole(block: Block, next: Block | undefined): Block {
  const hasList = next !== undefined && next.depth > block.depth;
  if (block.role === 'indicator' && hasList) return { ...block, role: 'group' };
  if (block.role === 'requirement' && block.depth > 0) return { ...block, role: 'entry' };
  return block;
}

function splitRule(block: Block): Block[] {
  const start = block.role === 'indicator' ? findRule(block.text) : undefined;
  if (start === undefined) return [block];
  const { marker, indent, gap, text, column } = block;
  const offset = indent.length + (marker?.length ?? 0) + gap.length + start;
  return [
    { ...block, text: text.slice(0, start) },
    {
      ...block,
      role: 'rule',
      column: column + offset,
      indent: '',
      marker: null,
      gap: '',
      text: text.slice(start),
      depth: 0,
    },
  ];
}

/**
 * Where in an indicator's text a rule about the indicators begins: a bracket at its end, or from some ； of the last sentence on.
 * Undefined when there is none, and for an indicator that is only that.
 */
function findRule(text: string): number | undefined {
  if (text.endsWith('）')) {
    const start = text.lastIndexOf('（');
    return /[。；]/.test(text.charAt(start - 1)) && isRule(text.slice(start + 1, -1)) ? start : undefined;
  }
  if (!text.endsWith('。')) return undefined;
  let start = text.lastIndexOf('。', text.length - 2) + 1;
  for (const part of text.slice(start).split('；')) {
    if (start > 0 && SENTENCE_RULE.test(part)) return start;
    start += part.length + 1;
  }
  return undefined;
}

/** Whether a bracket is about indicators: `企业…项目须考核指标中的①②；…须考核指标中的③④` (line 643). */
function isRule(bracket: string): boolean {
  const at = bracket.indexOf(SUBJECT);
  return at !== -1 && CIRCLED_MARK.test(bracket.slice(at)) && !bracket.includes('）');
}
