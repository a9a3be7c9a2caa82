import { linkTo } from '../../../site/addresses.ts';
import { make } from '../../../site/client/page.ts';
import type { QueryParts } from '../find-parts.ts';

/**
 * Says in front of an empty list of results what the guide has instead of what was looked for: words of the query, each a
 * search of its own. Near words belong here too.
 */
export function showParts(list: HTMLElement, instead: QueryParts | undefined): void {
  list.parentElement?.querySelector('.search-instead')?.remove();
  if (!instead || instead.parts.length === 0) return;
  const words = instead.parts.flatMap(({ text, pages }, at) => {
    const query = new URLSearchParams({ q: text.includes(' ') ? `"${text}"` : text });
    const link = make('a', { href: `${linkTo('/search/')}?${query}` }, text);
    return [at > 0 ? '、' : '', link, `（${pages}页）`];
  });
  list.before(make('p', { className: 'search-instead' }, '原文里有的词：', ...words));
}
