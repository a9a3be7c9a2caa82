import type { Range } from './hits.ts';
import type { PagefindResult } from './pagefind-index.ts';
import { readAnchors, readBlocks } from './spelling.ts';

/** A block of a matched page in which terms stand; block 0 is the title. */
export interface MatchedBlock {
  block: number;
  anchor: string;
  text: string;
  ranges: Range[];
}

/** A matched page with the blocks that match, in order. */
export interface MatchedPage {
  url: string;
  meta: Record<string, string>;
  title: string;
  blocks: MatchedBlock[];
}

/** How hits are looked for: exactly or loosely. */
export type FindRanges = (text: string, terms: readonly string[]) => Range[];

/** Loads a page and finds the terms in its blocks. */
export async function loadPage(
  result: PagefindResult,
  terms: readonly string[],
  find: FindRanges,
): Promise<MatchedPage> {
  const { raw_url: url, raw_content: content, meta } = await result.data();
  const [title = '', ...texts] = readBlocks(content, meta['forms'] ?? '');
  const anchors = readAnchors(meta['anchors'] ?? '');
  const blocks = [title, ...texts].flatMap((text, block) => {
    const ranges = find(text, terms);
    return ranges.length > 0 ? [{ block, anchor: anchors[block] ?? '', text, ranges }] : [];
  });
  return { url, meta, title, blocks };
}
