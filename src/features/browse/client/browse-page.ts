import { tellShortlist } from '../../shortlist/client/index.ts';
import { type BrowseRow, nameSort } from '../columns.ts';
import { readSort, readState, writeState, type BrowseState } from '../browse-state.ts';
import { facetsOf } from '../row-file.ts';
import { selectRows, type Selection } from '../select-rows.ts';
import { MOST_COMPARED } from '../../../site/requested-calls.ts';
import type { FacetValues } from '../../../guide/facets/facet-values.ts';
import {
  filterTexts,
  listenToField,
  loadTexts,
  type FilterAnswer,
  type LoadedTexts,
} from '../../search/client/index.ts';
import { rememberMarks } from '../../../site/client/arrival-marks.ts';
import { layOutInPieces } from '../../../site/client/in-pieces.ts';
import { findElement } from '../../../site/client/page.ts';
import { carryToYears, correctUrl, printQuery, writeUrl } from '../../../site/client/url-state.ts';
import { showChips } from './chips.ts';
import { fillForm, form, readForm, showCounts } from './form-view.ts';
import type { LargeTable } from './large-table.ts';
import { nameList } from './name-list.ts';
import { prepareSheet, prepareTake } from './sheet.ts';
import { listenToRows, prepareHeads, showTable, table } from './table-view.ts';

const controls = findElement('.browse-controls', HTMLElement);
const { edition = '', partSize } = controls.dataset;
const status = findElement('#browse-status', HTMLElement);
const failure = findElement('#browse-failure', HTMLElement);
const compareLink = findElement('#browse-compare', HTMLAnchorElement);
const queryField = findElement('#browse-query', HTMLInputElement);

let rows: readonly BrowseRow[] = [];
let known = { facets: {} as FacetValues, ids: new Set<string>() };
/** There only where the table has several pages. */
let large: LargeTable | undefined;
let state: BrowseState;
/** What the address asks for that there is not. */
let unknown: string[] = [];
/** What is listed, in order. */
let shownIds: readonly string[] = [];
let texts: LoadedTexts | undefined;
/** What the texts leave, for the query it answers. */
let answer: (FilterAnswer & { query: string }) | undefined;

if (partSize === undefined)
  begin(JSON.parse(findElement('#browse-rows', HTMLElement).textContent) as readonly BrowseRow[]);
else {
  import('./large-table.ts')
    .then(({ openLargeTable }) => openLargeTable(edition, Number(partSize), turnTo))
    .then((opened) => {
      large = opened;
      begin(opened.rows);
    })
    .catch(() => {
      status.textContent = '没有加载成功，可能是网络断了，不能筛选和排序；可以刷新本页再试，或者一页一页看。';
    });
}

/** Listens to the reader, and shows what the address stands for, once the rows are there. */
function begin(all: readonly BrowseRow[]): void {
  rows = all;
  known = { facets: facetsOf(rows), ids: new Set(rows.map(({ id }) => id)) };
  prepareHeads(sortBy);
  prepareSheet();
  prepareTake();
  listenToRows((id) => {
    const row = rows.find((each) => each.id === id);
    if (row && answer && answer.kind !== 'none' && state.query.trim() !== '')
      rememberMarks(row.url, answer.terms, answer.kind === 'loose');
  });
  listenToField(queryField, () => {
    change(readForm(state.ids), false);
  });
  if (!large)
    queryField.addEventListener('focus', () => void loadTexts().catch(() => undefined), { once: true });
  form.addEventListener('change', ({ target }) => {
    // What is typed is read as it is typed.
    if (target !== queryField) change(readForm(state.ids), true);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(readForm(state.ids), true);
    if (matchMedia('(pointer: coarse)').matches) queryField.blur();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fillForm(readState(new URLSearchParams(), known).state);
    change(readForm([]), true);
    // The button that had focus is gone with what was chosen.
    const next = findElement('.browse-sheet', HTMLDialogElement).open
      ? '#browse-close-sheet'
      : '#browse-results';
    findElement(next, HTMLElement).focus({ preventScroll: true });
  });
  findElement('#browse-retry', HTMLButtonElement).addEventListener('click', () => void filterByText());
  findElement('#browse-pick-all', HTMLButtonElement).addEventListener('click', () => {
    tellShortlist(
      'zhinan:pick',
      shownIds.map((id) => ({ edition, id })),
    );
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-export]')) {
    button.addEventListener('click', () => {
      void import('../../export/client/index.ts')
        .then(({ exportCalls }) => exportCalls(edition, shownIds, button.dataset['export'] === 'csv'))
        .catch(() => (status.textContent = '没有导出成功，可能是网络断了，请再试一次。'));
    });
  }
  printQuery();
  // A shared list is of its own year.
  carryToYears(() => ({ search: writeState({ ...state, ids: [] }) }));
  addEventListener('popstate', start);
  start();
}

/** Shows what the address stands for. */
function start(): void {
  ({ state, unknown } = readState(new URLSearchParams(location.search), known));
  correctUrl(writeState(state));
  fillForm(state);
  void filterByText();
}

function change(next: BrowseState, isFinal: boolean): void {
  state = next;
  unknown = [];
  writeUrl(writeState(state), isFinal);
  void filterByText();
}

function sortBy(key: string): void {
  const { sort } = state;
  // Up, down, and back to the order of the document.
  const next = sort?.column.key !== key ? key : sort.isDescending ? '' : `-${key}`;
  change({ ...state, sort: readSort(next) ?? null, page: 1 }, true);
  fillForm(state);
}

function turnTo(page: number): void {
  change({ ...state, page }, true);
  table.scrollIntoView();
}

/** Looks for the query in the texts, which are loaded for the first one, and shows what is left. */
async function filterByText(): Promise<void> {
  failure.hidden = true;
  const { query } = state;
  if (query.trim() === '') answer = undefined;
  else if (large) {
    if (answer?.query !== query) status.textContent = '正在查找…';
    try {
      const found = await large.filter(query);
      if (state.query !== query) return;
      answer = { ...found, query };
    } catch {
      if (state.query !== query) return;
      failure.hidden = false;
      answer = undefined;
    }
  } else if (!texts) {
    status.textContent = '正在读取原文…';
    try {
      const loaded = await loadTexts();
      // A word that only another year has is none here.
      texts = { ...loaded, texts: loaded.texts.filter(({ url }) => url.startsWith(`/${edition}/`)) };
    } catch {
      failure.hidden = false;
      answer = undefined;
    }
    // Another state may have been chosen meanwhile; it is shown when it is its turn.
    if (state.query !== query) return;
  }
  if (texts && query.trim() !== '') answer = { ...filterTexts(texts.texts, query, texts.variants), query };
  show();
}

function show(): void {
  const selection = selectRows(rows, state, answer?.urls);
  if (large)
    large
      .show(selection, state)
      .then(layOutRows)
      .catch(() => (status.textContent = '有的行没有加载成功，可能是网络断了，请再试一次。'));
  else {
    showTable(selection, state);
    layOutRows();
  }
  showCounts(selection, state);
  nameList(state.ids.length);
  controls.classList.toggle('has-choice', writeState({ ...state, page: 1 }) !== '');
  showChips(state, (next) => {
    fillForm(next);
    change(next, true);
  });
  status.textContent = describe(selection);
  shownIds = selection.rows.map(({ id }) => id);
  compareLink.hidden = shownIds.length < 2 || shownIds.length > MOST_COMPARED;
  compareLink.search = `?ids=${shownIds.join(',')}`;
}

function layOutRows(): void {
  void layOutInPieces('.browse tbody tr');
}

/** What is shown, in words, for everybody and for screen readers. */
function describe({ rows: shown, leftOut, unsorted }: Selection): string {
  const { ids, from, to, sort } = state;
  return [
    shown.length === rows.length ? `共${rows.length}项` : `共${rows.length}项，列出${shown.length}项`,
    ids.length > 0 ? `只看链接给出的${ids.length}项` : '',
    answer?.readAs === undefined ? '' : `按“${answer.readAs}”查找`,
    answer?.kind === 'loose' ? '没有完全相同的文字，忽略标点和空格' : '',
    from !== null && to !== null && from > to ? '金额下限大于上限' : '',
    leftOut > 0 ? `另有${leftOut}项没有数额，未列出` : '',
    sort ? `按${nameSort(sort.column, sort.isDescending)}排列` : '',
    unsorted > 0 ? `其中${unsorted}项原文未说明或没有数字，排在最后` : '',
    unknown.length > 0 ? `没有这样的条件，已略过：${unknown.join('、')}` : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}
