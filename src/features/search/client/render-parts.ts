import { linkTo } from '../../../site/addresses.ts';
import { make } from '../../../site/client/page.ts';
import type { QueryParts } from '../find-parts.ts';

/** What the guide has instead of what was looked for, as rows of a list: words of the query, each a search of its own. */
export function renderParts(instead: QueryParts | undefined): HTMLElement[] {
  if (!instead || instead.parts.length === 0) return [];
  const links = instead.parts.map(({ text, pages }) => {
    const query = new URLSearchParams({ q: text.includes(' ') ? `"${text}"` : text });
    return make(
      'dd',
      {},
      make('a', { href: `${linkTo('/search/')}?${query}` }, text),
      make('span', {}, `${pages}页`),
    );
  });
  return [make('dt', {}, '原文里有的词'), ...links];
}
