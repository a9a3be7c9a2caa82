import type { Range } from './hits.ts';
import type { PageText } from './page-texts.ts';

/** A block of a matched page in which terms stand; block 0 is the title. */
export interface MatchedBlock {
  block: number;
  anchor: string;
  text: string;
  ranges: Range[];
  /** Those of the terms that stand in it. */
  terms: string[];
}

/** A matched page with the blocks that match, in order. */
export interface MatchedPage extends Omit<PageText, 'blocks'> {
  blocks: MatchedBlock[];
}

/** How hits are looked for: exactly or loosely. */
export type FindRanges = (text: string, terms: readonly string[]) => Range[];

/** A page with the blocks of it in which terms stand. */
export function matchPage(page: PageText, terms: readonly string[], find: FindRanges): MatchedPage {
  const all = [{ anchor: '', text: page.title }, ...page.blocks];
  const blocks = all.flatMap(({ anchor, text }, block) => {
    const ranges = find(text, terms);
    if (ranges.length === 0) return [];
    const found = terms.length === 1 ? [...terms] : terms.filter((term) => find(text, [term]).length > 0);
    return [{ block, anchor, text, ranges, terms: found }];
  });
  return { ...page, blocks };
}

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
