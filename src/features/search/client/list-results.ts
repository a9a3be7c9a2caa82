import { tellShortlist } from '../../shortlist/client/index.ts';
import type { Answer, Match } from '../engine.ts';
import type { MatchedPage } from '../matched-page.ts';
import { AT_A_TIME } from '../page-texts.ts';
import { renderResult } from './render-results.ts';

/** A match that is to be listed, with its page where that is loaded. */
export interface ListedMatch {
  match: Match;
  page: MatchedPage | undefined;
}

/** How far below the window a result may be when the next ones are loaded. */
const AHEAD = '1500px';

/** Ends the loading for the list that was shown before. */
let stop: () => void = () => undefined;

/**
 * Lists matches in their order: those that are loaded at once, the others, of a very long answer, as the reader comes near
 * them. `failed` is called when some cannot be loaded.
 */
export function listResults(
  list: HTMLElement,
  matches: readonly ListedMatch[],
  answer: Answer,
  failed: () => void,
): void {
  stop();
  const atHand = matches.findIndex(({ page }) => !page);
  const first = matches.slice(0, atHand === -1 ? matches.length : atHand);
  list.replaceChildren(
    ...first.flatMap(({ match, page }) => (page ? [renderResult(page, match, answer)] : [])),
  );
  tellShortlist('zhinan:rendered', null);
  if (first.length < matches.length) stop = listRest(list, matches.slice(first.length), answer, failed);
}

/** Lists the rest bit by bit; the function that is given back ends that. */
function listRest(
  list: HTMLElement,
  rest: readonly ListedMatch[],
  answer: Answer,
  failed: () => void,
): () => void {
  let isWanted = true;
  let done = 0;
  const end = document.createElement('li');
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting) void listNext();
    },
    { rootMargin: AHEAD },
  );
  const listNext = async (): Promise<void> => {
    observer.unobserve(end);
    const next = rest.slice(done, done + AT_A_TIME);
    try {
      const pages = await Promise.all(
        next.map(async ({ match, page }) => ({ match, page: page ?? (await match.load()) })),
      );
      if (!isWanted) return;
      done += next.length;
      end.before(...pages.map(({ match, page }) => renderResult(page, match, answer)));
      tellShortlist('zhinan:rendered', null);
      if (done < rest.length) observer.observe(end);
      else end.remove();
    } catch {
      if (isWanted) failed();
    }
  };
  list.append(end);
  observer.observe(end);
  return () => {
    isWanted = false;
    observer.disconnect();
  };
}
