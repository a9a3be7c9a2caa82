import { countValue, FACETS, loadFacets, passesFacets, type FacetPages } from './facets.ts';
import { describeAnswer, listenToField, LiveSearch, type LoadedAnswer } from './live-search.ts';
import { withIndex } from './open-index.ts';
import { renderResult } from './render-results.ts';

/** The whole state of the page; it is the address and nothing else. */
interface PageState {
  query: string;
  chosen: Map<string, Set<string>>;
}

const root = find('[data-search-state]', HTMLElement);
const field = find('#search-field', HTMLInputElement);
const form = find('#search-form', HTMLFormElement);
const list = find('#search-results', HTMLOListElement);
const status = find('#search-status', HTMLElement);
const failure = find('#search-failure', HTMLElement);
const advice = find('#search-advice', HTMLElement);
const facetForm = find('#search-facets', HTMLFormElement);

let state = readAddress();
let loaded: LoadedAnswer | undefined;
let facets: FacetPages | undefined;

const live = new LiveSearch({
  idle: () => {
    loaded = undefined;
    show('idle', '');
  },
  busy: () => {
    root.dataset['searchState'] = 'busy';
  },
  done: (answer) => {
    loaded = answer;
    showAnswer();
  },
  failed: () => {
    loaded = undefined;
    show('done', '');
    failure.hidden = false;
  },
});

listenToField(field, (query) => {
  state = { ...state, query };
  history.replaceState(null, '', addressOf(state));
  void live.run(query);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  state = { ...state, query: field.value };
  if (addressOf(state) !== location.pathname + location.search) history.pushState(null, '', addressOf(state));
  else history.pushState(null, '', location.href);
  void live.run(state.query);
});
facetForm.addEventListener('change', () => {
  state = { ...state, chosen: readFacetForm() };
  history.pushState(null, '', addressOf(state));
  showAnswer();
});
find('#search-retry', HTMLButtonElement).addEventListener('click', () => void live.run(field.value));
addEventListener('popstate', start);
start();

function start(): void {
  state = readAddress();
  field.value = state.query;
  void live.run(state.query);
}

function showAnswer(): void {
  if (!loaded) return;
  const { answer, pages } = loaded;
  const shown = answer.matches.flatMap((match, index) => {
    const page = pages[index];
    const passes = !facets || passesFacets(match.id, facets, state.chosen);
    return page && passes ? [renderResult(page, match, answer)] : [];
  });
  list.replaceChildren(...shown);
  const all = answer.matches.length;
  const filtered = shown.length < all ? `，按条件筛选后${shown.length}页` : '';
  show('done', `${describeAnswer(answer)}${filtered}`, answer.kind === 'partial' ? 0 : shown.length);
  advice.hidden = all > 0 && answer.kind !== 'partial';
  void showFacets();
}

/** Facets are loaded after the first answer; when they bring a choice from the address, the answer is shown anew. */
async function showFacets(): Promise<void> {
  if (!loaded) return;
  const isFirst = facets === undefined;
  facets ??= await withIndex(loadFacets).catch(() => undefined);
  if (!facets) return;
  if (isFirst && [...state.chosen.values()].some((values) => values.size > 0)) {
    showAnswer();
    return;
  }
  const ids = loaded.answer.matches.map(({ id }) => id);
  const known = facets;
  facetForm.replaceChildren(...FACETS.flatMap(([facet, name]) => renderFacet(facet, name, ids, known)));
  facetForm.hidden = ids.length === 0;
}

function renderFacet(facet: string, name: string, ids: readonly string[], known: FacetPages): HTMLElement[] {
  const values = [...(known.get(facet)?.keys() ?? [])].flatMap((value) => {
    const count = countValue(ids, facet, value, known, state.chosen);
    const isChosen = state.chosen.get(facet)?.has(value) ?? false;
    return count > 0 || isChosen ? [renderValue(facet, value, count, isChosen)] : [];
  });
  if (values.length === 0) return [];
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = name;
  group.append(legend, ...values);
  return [group];
}

function renderValue(facet: string, value: string, count: number, isChosen: boolean): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = facet;
  box.value = value;
  box.checked = isChosen;
  label.append(box, ` ${value}（${count}）`);
  return label;
}

function show(searchState: 'idle' | 'done', message: string, count = 0): void {
  if (!loaded) {
    list.replaceChildren();
    facetForm.hidden = true;
    advice.hidden = true;
  }
  failure.hidden = true;
  status.textContent = message;
  root.dataset['resultCount'] = String(count);
  root.dataset['searchState'] = searchState;
}

function readAddress(): PageState {
  const parameters = new URLSearchParams(location.search);
  return {
    query: parameters.get('q') ?? '',
    chosen: new Map(FACETS.map(([facet]) => [facet, new Set(parameters.getAll(facet))])),
  };
}

function addressOf({ query, chosen }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [facet, values] of chosen) for (const value of values) parameters.append(facet, value);
  const text = parameters.toString();
  return `${location.pathname}${text === '' ? '' : `?${text}`}`;
}

function readFacetForm(): Map<string, Set<string>> {
  const data = new FormData(facetForm);
  return new Map(FACETS.map(([facet]) => [facet, new Set(data.getAll(facet).map(String))]));
}

function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector} on the search page`);
  return element;
}
