import { make } from '../../../site/client/page.ts';
import type { QueryParts } from '../find-parts.ts';
import { renderOffers } from './render-offers.ts';

/**
 * Says in front of an empty list of results what the guide has instead of what was looked for: words of the query, each a
 * search of its own.
 */
export function showParts(list: HTMLElement, instead: QueryParts | undefined): void {
  list.parentElement?.querySelector('.search-instead')?.remove();
  if (!instead || instead.parts.length === 0) return;
  list.before(make('p', { className: 'search-instead' }, '原文里有的词：', ...renderOffers(instead.parts)));
}
