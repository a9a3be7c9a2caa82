import type { FacetValues } from '../../../guide/facets/facet-values.ts';
import { renderFacets, readFacets } from './facet-form.ts';
import {
  passesFacets,
  sortOutChoice,
  YEAR,
  type Chosen,
  type Faceted,
} from '../../../guide/facets/choice.ts';
import { keepScroll, restoreScroll } from './keep-scroll.ts';
import { findElement } from '../../../site/client/page.ts';
import { listenToField } from './listen-to-field.ts';
import { printQuery } from '../../../site/client/url-state.ts';
import { describeAnswer, LiveSearch, type LoadedAnswer } from './live-search.ts';
import { listResults } from './list-results.ts';
import { prepareHelp } from './offer-help.ts';
import { correctAddress, hasChoice, readAddress, writeAddress, type PageState } from './search-address.ts';
import { showParts } from './show-parts.ts';
import { walkResults } from './walk-results.ts';

const root = findElement('[data-search-state]', HTMLElement);
const field = findElement('#search-field', HTMLInputElement);
const form = findElement('#search-form', HTMLFormElement);
const list = findElement('#search-results', HTMLOListElement);
const status = findElement('#search-status', HTMLElement);
const failure = findElement('#search-failure', HTMLElement);
const advice = findElement('#search-advice', HTMLElement);
const facetPanel = findElement('#search-facet-panel', HTMLDetailsElement);
const facetForm = findElement('#search-facets', HTMLFormElement);
const pageTitle = document.title;
const offerHelp = prepareHelp(list);

let state = readAddress();
let loaded: (LoadedAnswer & { query: string }) | undefined;
/** What the address asks for that no page has. */
let unknown: string[] = [];

const live = new LiveSearch({
  idle: () => {
    loaded = undefined;
    settle('idle', '', 0);
  },
  busy: () => {
    root.dataset['searchState'] = 'busy';
  },
  slow: () => {
    status.textContent = '正在查找…';
  },
  done: (answer) => {
    loaded = { ...answer, query: state.query };
    showAnswer();
  },
  failed: fail,
});

listenToField(field, (query) => {
  change({ ...state, query }, false);
  void live.run(query);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  change({ ...state, query: field.value }, true);
  // The keyboard of a phone would cover the results.
  if (matchMedia('(pointer: coarse)').matches) field.blur();
  void live.run(state.query);
});
facetForm.addEventListener('change', () => choose(readFacets(facetForm)));
facetForm.addEventListener('reset', () => {
  choose(new Map());
  field.focus();
});
findElement('#search-retry', HTMLButtonElement).addEventListener('click', () => {
  failure.hidden = true;
  void live.run(field.value);
});
findElement('#search-skip', HTMLButtonElement).addEventListener('click', () => {
  list.querySelector<HTMLElement>('.result-name')?.focus();
});
printQuery();
addEventListener('popstate', () => void start());
addEventListener('keydown', (event) => {
  const isHotKey = (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) || event.key === '/';
  if (!isHotKey || event.isComposing || (event.key === '/' && event.target === field)) return;
  event.preventDefault();
  field.focus();
  field.select();
});
walkResults(root, field);
facetPanel.open = matchMedia('(min-width: 56rem)').matches;
keepScroll();
writeAddress(state, true);
void start().then(restoreScroll);

/** Shows what the address stands for. */
async function start(): Promise<void> {
  state = readAddress();
  field.value = state.query;
  if (loaded?.query === state.query) showAnswer();
  else await live.run(state.query);
}

function choose(chosen: Chosen): void {
  change({ ...state, chosen }, true);
  showAnswer();
}

function change(next: PageState, isFinal: boolean): void {
  state = next;
  unknown = [];
  writeAddress(state, isFinal);
}

function showAnswer(): void {
  // A newer query is on its way when the answer is not to the present one.
  if (loaded?.query !== state.query) return;
  const { answer, pages, filtered: facetsOf, facets } = loaded;
  if (pages.length > 0) dropUnknown(facets);
  const years = yearsOf(facets, facetsOf);
  const chosen: Chosen = new Map([...state.chosen, [YEAR, years]]);
  const shown = answer.matches.flatMap((match, index) => {
    const facetsOfMatch = facetsOf[index];
    return facetsOfMatch && passesFacets(facetsOfMatch, chosen) ? [{ match, page: pages[index] }] : [];
  });
  listResults(list, shown, answer, fail);
  renderFacets(facetForm, facets, chosen, facetsOf);
  const filtered = hasChoice(state) ? `，按条件筛选后${shown.length}页` : '';
  const ignored = unknown.length > 0 ? `；没有这样的筛选条件，已略过：${unknown.join('、')}` : '';
  const count = answer.kind === 'partial' ? 0 : shown.length;
  const ofYears = describeYears(years, facets, facetsOf);
  settle('done', `${describeAnswer(loaded, state.query)}${ofYears}${filtered}${ignored}`, count);
  advice.hidden = pages.length > 0;
}

/** The years that are shown: those that are chosen, or else the newest where it has something; all of them when none. */
function yearsOf({ [YEAR]: all = [] }: FacetValues, pages: readonly Faceted[]): ReadonlySet<string> {
  const asked = state.chosen.get(YEAR);
  if (asked) return asked;
  return new Set(all.slice(0, 1).filter((newest) => pages.some(({ facets }) => isOf(facets, newest))));
}

function isOf({ [YEAR]: years = [] }: FacetValues, year: string): boolean {
  return years.includes(year);
}

/** How many of the pages are of the years that are shown, in words, where not all are. */
function describeYears(
  years: ReadonlySet<string>,
  { [YEAR]: all = [] }: FacetValues,
  pages: readonly Faceted[],
): string {
  const [newest = ''] = all;
  if (pages.length === 0 || all.length < 2) return '';
  if (years.size > 0) {
    const count = pages.filter(({ facets }) => [...years].some((year) => isOf(facets, year))).length;
    return `，其中${[...years].join('、')}年度${count}页`;
  }
  return pages.some(({ facets }) => isOf(facets, newest)) ? '' : `，${newest}年度没有`;
}

/** Takes out of the state what no page can be filtered by. */
function dropUnknown(facets: FacetValues): void {
  const sorted = sortOutChoice(facets, state.chosen);
  if (sorted.unknown.length === 0) return;
  state = { ...state, chosen: sorted.known };
  ({ unknown } = sorted);
  correctAddress(state);
}

function fail(): void {
  loaded = undefined;
  settle('done', '', 0);
  failure.hidden = false;
}

function settle(searchState: 'idle' | 'done', message: string, count: number): void {
  document.documentElement.classList.remove('has-query');
  if (!loaded) list.replaceChildren();
  facetPanel.hidden = !loaded || loaded.answer.matches.length === 0;
  advice.hidden = searchState === 'done';
  showParts(list, loaded?.instead);
  offerHelp(state.query, loaded);
  failure.hidden = true;
  status.textContent = message;
  document.title = state.query.trim() === '' ? pageTitle : `${state.query} · ${pageTitle}`;
  root.dataset['resultCount'] = String(count);
  root.dataset['searchState'] = searchState;
}
