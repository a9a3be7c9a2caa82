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
