import { make } from '../../../site/client/page.ts';
import { FEW_PAGES } from '../near-files.ts';
import type { LoadedAnswer } from './live-search.ts';

/** What may be a word: a stretch of the text with a mark in it, or a long one, has been copied. */
const WORD = /^[\p{L}\p{N} -]{2,10}$/u;

/** Offers help beside an answer, or takes away what was offered beside the one before. */
export type OfferHelp = (query: string, loaded: LoadedAnswer | undefined) => void;

/**
 * Makes the place behind a list of results where a reader is helped who found nothing, or little, and returns what
 * fills it. What help is found with is loaded only then; where it cannot be, there is none.
 */
export function prepareHelp(list: HTMLElement): OfferHelp {
  const place = make('div', { className: 'search-near' });
  place.setAttribute('aria-live', 'polite');
  list.after(place);
  let newest = 0;
  return (query, loaded) => {
    newest += 1;
    const mine = newest;
    const isNothing = (loaded?.instead?.missing.length ?? 0) > 0;
    place.replaceChildren();
    if (!loaded || !(isNothing || isLittle(query, loaded))) return;
    // Keeps the room of the line that comes.
    if (isNothing) place.append(make('p', {}, '正在找相近的说法…'));
    place.setAttribute('aria-busy', 'true');
    const show = (help: readonly HTMLElement[]): void => {
      if (mine !== newest) return;
      place.replaceChildren(...help);
      place.removeAttribute('aria-busy');
    };
    import('./render-help.ts')
      .then(({ renderHelp }) => renderHelp(query, loaded))
      .then(show, () => {
        show([]);
      });
  };
}

function isLittle(query: string, { answer: { kind, matches } }: LoadedAnswer): boolean {
  const isWord = WORD.test(query.trim()) && !matches.some(({ isDirect }) => isDirect);
  return isWord && kind !== 'partial' && matches.length > 0 && matches.length <= FEW_PAGES;
}
