import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { SearchedBlock } from './page-blocks.ts';
import { spellBlock, spellId, spellTitle } from './spelling.ts';

/** What Pagefind indexes of a page. */
export interface IndexedPage {
  /** Unique; what `idPhrase` finds. */
  id: string;
  /** Place among the pages, for a stable order. */
  order: number;
  title: string;
  blocks: readonly SearchedBlock[];
}

/** A page as the HTML that Pagefind indexes. */
export function renderIndexCopy({ id, order, title, blocks }: IndexedPage): string {
  const text = [spellTitle(title), ...blocks.map((block) => spellBlock(block.text)), spellId(id)];
  return toHtml(
    h('html', { lang: 'zh' }, [
      h(
        'body',
        { 'data-pagefind-body': '', 'data-pagefind-sort': `order:${order}` },
        text.map((content) => h('p', content)),
      ),
    ]),
  );
}
