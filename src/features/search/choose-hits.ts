import type { MatchedBlock } from './matched-page.ts';

/**
 * Up to `count` blocks to show of a page, in its order: those in which the most different terms stand together first,
 * then one for each term not shown yet, then the earliest.
 */
export function chooseHits(blocks: readonly MatchedBlock[], count: number): MatchedBlock[] {
  const chosen: MatchedBlock[] = [];
  const shown = new Set<string>();
  while (chosen.length < Math.min(count, blocks.length)) {
    const rest = blocks.filter((block) => !chosen.includes(block));
    const gain = ({ terms }: MatchedBlock): number => terms.filter((term) => !shown.has(term)).length;
    const most = Math.max(...rest.map(gain));
    const best = rest.find((block) => gain(block) === most);
    if (!best) break;
    chosen.push(best);
    for (const term of best.terms) shown.add(term);
  }
  return chosen.sort((a, b) => a.block - b.block);
}

/** The block a result leads to: the first of those in which the most different terms stand. */
export function bestHit(blocks: readonly MatchedBlock[]): MatchedBlock | undefined {
  return chooseHits(blocks, 1)[0];
}
