import styles from '../results.css?inline';
import { linkTo } from '../../../site/addresses.ts';
import { make } from '../../../site/client/page.ts';
import { bestHit, chooseHits, type MatchedPage } from '../matched-page.ts';
import { YEAR } from '../../../guide/facets/choice.ts';
import type { Answer, Match } from '../engine.ts';
import { cutExcerpt, markRanges, nameAnchor, type ExcerptPiece } from '../excerpt.ts';
import { rememberMarks } from '../../../site/client/arrival-marks.ts';

addStyles();

/** How many hits of a page are shown. */
const HITS_SHOWN = 3;

/** A list item for a matched page: its name, where it stands, its key facts and its first hits in context. */
export function renderResult(page: MatchedPage, match: Match, answer: Answer): HTMLLIElement {
  const { kind } = answer;
  const titleBlock = page.blocks.find(({ block }) => block === 0);
  const others = page.blocks.filter(({ block }) => block > 0);
  const anchor = titleBlock || match.isDirect ? '' : (bestHit(others)?.anchor ?? '');
  const item = make('li', { className: 'result' });
  const link = make('a', { href: addressOf(page, anchor), className: 'result-name' });
  // Partial matches are offered, but they are no matches of the query.
  link.setAttribute(kind === 'partial' ? 'data-partial' : 'data-result', '');
  link.append(
    page.above,
    ...renderPieces(
      titleBlock ? markRanges(page.title, titleBlock.ranges) : [{ text: page.name, isHit: false }],
    ),
  );
  item.append(link);
  if (match.isDirect) item.append(' ', make('span', { className: 'result-direct' }, '直达'));

  if (page.facets['mode']) item.append(' ', renderPick(page));

  if (page.facts !== '') item.append(make('p', { className: 'result-facts' }, page.facts));
  const years = (page.facets[YEAR] ?? []).map((year) => `${year}年度`);
  const context = [...years, ...(page.context === '' ? [] : [page.context])].join(' › ');
  if (context !== '') item.append(make('p', { className: 'result-context' }, context));

  const hits = make('ul', { className: 'result-hits bare' });
  for (const { anchor: at, text, ranges } of chooseHits(others, HITS_SHOWN)) {
    const to = make('a', { href: addressOf(page, at) });
    const name = nameAnchor(at);
    if (name !== '') to.append(make('span', { className: 'result-section' }, name), ' ');
    to.append(...renderPieces(cutExcerpt(text, ranges)));
    hits.append(make('li', {}, to));
  }
  if (others.length > HITS_SHOWN)
    hits.append(make('li', { className: 'result-more' }, `另有${others.length - HITS_SHOWN}处`));
  if (others.length > 0) item.append(hits);
  // The last two open new tabs.
  for (const type of ['click', 'auxclick', 'contextmenu']) {
    item.addEventListener(type, ({ target }) => {
      if ((target as Element).closest('a')) rememberMarks(page.url, match.terms, kind === 'loose');
    });
  }
  return item;
}

/** What puts a call on the shortlist; start-shortlist.ts does it. */
function renderPick({ url, above, name }: MatchedPage): HTMLElement {
  const [edition = '', ...id] = url.split('/').filter((part) => part !== '');
  const button = make('button', { type: 'button', className: 'pick' }, '收藏');
  button.setAttribute('aria-label', `收藏：${above}${name}`);
  button.dataset['pick'] = `${edition}/${id.join('-')}`;
  return button;
}

function addressOf({ url }: MatchedPage, anchor: string): string {
  return `${linkTo(url)}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
}

function renderPieces(pieces: readonly ExcerptPiece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, isHit }) => (isHit ? make('mark', {}, text) : text));
}

/**
 * Puts the styles of results into a sheet of the page's own: its policy refuses another one, and a file would be a request
 * that may fail. Where none can be written to, results are shown without.
 */
function addStyles(): void {
  // Style elements last: `npm run dev` has them for sheets, in the built site only an extension makes them.
  const own = ['link[rel=stylesheet]:not([media])', 'style'];
  for (const { sheet } of own.flatMap((selector) => [
    ...document.querySelectorAll<HTMLLinkElement>(selector),
  ]))
    try {
      if (sheet?.insertRule(`@media all{${styles}}`) === 0) return;
    } catch {
      // In Chromium, a sheet that did not come.
    }
}
