import type { Block, Role, Section } from './schema/entry.ts';

/** Blocks that have an anchor of their own: `c3`, `k2`, `r1`, `o1`. */
export const ANCHOR_LETTER: Partial<Record<Role, string>> = {
  item: 'c',
  indicator: 'k',
  requirement: 'r',
  option: 'o',
};

/**
 * A sentence after the last indicator that is about the indicators: `每个项目满足考核指标①或②即可。` (line 579),
 * `（企业…项目须考核指标中的①②；…须考核指标中的③④）` (line 643). Refuses an indicator that is only that.
 */
const RULE = /(?<=[。；])(（[^（）]*考核指标[^（）]*[①-⑳][^（）]*）|[^。；]*考核指标[①-⑳][^。]*。)$/;

/**
 * Gives roles their final form: an indicator with a deeper list under it is a group (`1.企业类：`), a rule at the
 * end of the indicators stands by itself, deeper requirements are plain entries; then counts each role from 1
 * in source order.
 */
export function numberBlocks(sections: readonly Section[]): Section[] {
  const counts = new Map<Role, number>();
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks
      .flatMap((block, index) => splitRule(settleRole(block, section.blocks[index + 1])))
      .map((block) => {
        if (!ANCHOR_LETTER[block.role]) return block;
        const n = (counts.get(block.role) ?? 0) + 1;
        counts.set(block.role, n);
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
  const match = block.role === 'indicator' ? RULE.exec(block.text) : null;
  if (!match) return [block];
  const { marker, indent, gap, text, column } = block;
  const offset = indent.length + (marker?.length ?? 0) + gap.length + match.index;
  return [
    { ...block, text: text.slice(0, match.index) },
    {
      ...block,
      role: 'rule',
      column: column + offset,
      indent: '',
      marker: null,
      gap: '',
      text: match[0],
      depth: 0,
    },
  ];
}
