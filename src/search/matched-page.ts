import type { Range } from './hits.ts';
import type { PageText } from './page-texts.ts';

/** A block of a matched page in which terms stand; block 0 is the title. */
export interface MatchedBlock {
  block: number;
  anchor: string;
  text: string;
  ranges: Range[];
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
    return ranges.length > 0 ? [{ block, anchor, text, ranges }] : [];
  });
  return { ...page, blocks };
}
