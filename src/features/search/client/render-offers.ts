import { linkTo } from '../../../site/addresses.ts';
import { make } from '../../../site/client/page.ts';

/** Expressions of the guide in a row, each a search of its own with as many pages as are named behind it. */
export function renderOffers(offers: readonly { text: string; pages: number }[]): (string | HTMLElement)[] {
  return offers.flatMap(({ text, pages }, at) => {
    const query = new URLSearchParams({ q: text.includes(' ') ? `"${text}"` : text });
    const link = make('a', { href: `${linkTo('/search/')}?${query}` }, text);
    return [at > 0 ? '、' : '', link, make('span', { className: 'whole' }, `（${pages}页）`)];
  });
}
