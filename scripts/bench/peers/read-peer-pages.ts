import type { Browser } from 'playwright-core';
import type { OraclePage } from '../../../tests/search/oracle.ts';

/** Elements whose own text is a block: a phrase does not go on from one into the next. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, td, th, blockquote';

/**
 * What a browser finds in a peer's built pages: the text of every block below the elements that `text` selects, less
 * that of blocks inside it.
 */
export async function readPeerPages(
  browser: Browser,
  site: string,
  addresses: readonly string[],
  text: string,
): Promise<OraclePage[]> {
  const page = await browser.newPage();
  await page.goto(site);
  const pages = await page.evaluate(
    async ({ list, root, blocks }) => {
      const textOf = (block: Element): string => {
        const copy = block.cloneNode(true) as Element;
        for (const inner of copy.querySelectorAll(blocks)) inner.remove();
        // Headings have links to themselves, of a space without width.
        return copy.textContent.replaceAll('\u200b', '').trim();
      };
      const read = async (address: string) => {
        const html = await (await fetch(address)).text();
        const page = new DOMParser().parseFromString(html, 'text/html');
        const found = [...page.querySelectorAll(root)].flatMap((element) =>
          element.matches(blocks) ? [element] : [...element.querySelectorAll(blocks)],
        );
        return {
          address,
          title: page.querySelector('h1')?.textContent.trim() ?? '',
          blocks: found.map(textOf).filter(Boolean),
        };
      };
      return Promise.all(list.map(read));
    },
    { list: addresses, root: text, blocks: BLOCKS },
  );
  await page.close();
  const empty = pages.filter(({ blocks }) => blocks.length === 0);
  if (empty.length > 0) throw new Error(`no text found in ${empty.map(({ address }) => address).join(', ')}`);
  return pages;
}
