import type { Browser } from 'playwright-core';

/** A built page's text as a browser has it: one string for each block that is marked as the guide's, or a title. */
export interface OraclePage {
  /** `/2026/13/2/`. */
  address: string;
  title: string;
  blocks: string[];
}

/** What holds text that is searched: the guide's, and titles of entries that are ours. */
export const TEXT_BLOCKS = 'main [data-source-lines], main h1 > .ours, main h2.guide-title > .ours';

/**
 * The text of all pages of the edition, read by a browser and by no code of the search. `built` has the addresses
 * of all built pages, without a slash at the beginning; which of them are entries' pages is decided here.
 */
export async function readOracle(
  browser: Browser,
  site: string,
  built: readonly string[],
): Promise<OraclePage[]> {
  const page = await browser.newPage();
  await page.goto(site);
  const addresses = built.filter((address) =>
    /^2026\/(?!source\/|browse\/|find\/|checklist\/|overview\/|compare\/|terms\/|print\/)./.test(address),
  );
  const pages = await page.evaluate(
    async ({ list, selector }) => {
      const read = async (address: string) => {
        const html = await (await fetch(address)).text();
        const page = new DOMParser().parseFromString(html, 'text/html');
        const blocks = page.querySelectorAll(selector);
        return {
          address: `/${address}`,
          // Without what it stands in.
          title: page.querySelector('h1 > :last-child')?.textContent.trim() ?? '',
          blocks: [...blocks].map((block) => block.textContent),
        };
      };
      return Promise.all(list.map(read));
    },
    { list: addresses, selector: TEXT_BLOCKS },
  );
  await page.close();
  return pages;
}

/** Case, width and marks that look alike folded, by other means than the search's. */
export function fold(text: string): string {
  return Array.from(text, (char) => (/[\uff01-\uffee\u3000]/.test(char) ? char.normalize('NFKC') : char))
    .join('')
    .replace(/[∶﹕]/g, ':')
    .replace(/[\p{Pd}~〜∼−]/gu, '-')
    .replace(/[\p{Pi}\p{Pf}'′″「」『』]/gu, '"')
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .toLowerCase();
}

/** The terms of a query: what stands between spaces, and what stands in straight quotation marks of its own. */
export function termsOf(query: string): string[] {
  return [...query.matchAll(/"([^"]+)"(?!\S)|(\S+)/g)].map(([, quoted, plain]) =>
    fold(quoted ?? plain ?? ''),
  );
}

/** The addresses of the pages in which every term of the query is a substring of a block. */
export function literalMatches(query: string, pages: readonly OraclePage[]): string[] {
  return matching(termsOf(query), pages, foldedBlocks);
}

/** A page's blocks, folded. */
export const foldedBlocks = oncePerPage(fold);
const bareBlocks = oncePerPage(bare);

/** The same when everything but letters and digits is left out on both sides. */
export function looseMatches(query: string, pages: readonly OraclePage[]): string[] {
  return matching(termsOf(query).map(bare).filter(Boolean), pages, bareBlocks);
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The blocks of a page with something done to each; done once, for there are some 500 queries. */
function oncePerPage(reduce: (text: string) => string): (page: OraclePage) => readonly string[] {
  const known = new WeakMap<OraclePage, readonly string[]>();
  return (page) => {
    const blocks = known.get(page) ?? page.blocks.map(reduce);
    known.set(page, blocks);
    return blocks;
  };
}

function matching(
  terms: readonly string[],
  pages: readonly OraclePage[],
  blocksOf: (page: OraclePage) => readonly string[],
): string[] {
  if (terms.length === 0) return [];
  return pages
    .filter((page) => terms.every((term) => blocksOf(page).some((text) => text.includes(term))))
    .map(({ address }) => address);
}
