import type { Call } from '../../../guide/model/schema/call.ts';
import { tellShortlist } from '../../shortlist/client/index.ts';
import { findChoice, loadChoices } from '../../browse/client/index.ts';
import { buildComparison } from '../build-comparison.ts';
import {
  askedCall,
  describeProblems,
  readIds,
  writeAsked,
  type RequestedCalls,
} from '../../../site/requested-calls.ts';
import { element, type Markup, toDom } from '../markup.ts';
import { renderComparison } from '../render-comparison.ts';
import { linkTo, yearOf } from '../../../site/addresses.ts';
import { explainFailure } from '../../../site/explain-failure.ts';
import { loadCallFiles } from '../../../site/client/load-call-files.ts';
import { fetchJson, findElement } from '../../../site/client/page.ts';
import { correctUrl, printQuery, writeUrl } from '../../../site/client/url-state.ts';

const main = findElement('.compare-page', HTMLElement);
const frame = findElement('#comparison', HTMLElement);
const status = findElement('#compare-status', HTMLElement);
const problems = findElement('#compare-problems', HTMLElement);
const failure = findElement('#compare-failure', HTMLElement);
const empty = findElement('#compare-empty', HTMLElement);
const choice = findChoice('#compare-choice');
const checklist = findElement('#compare-checklist', HTMLAnchorElement);
const differences = findElement('#compare-differences', HTMLInputElement);
const edition = main.dataset['edition'] ?? '';

/** The calls that there are, of the page's edition, and of others that were asked for. */
let known = new Set<string>();
let ids: readonly string[] = [];

findElement('#compare-add', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void add([choice.value]);
  choice.value = '';
});
findElement('#compare-shortlist', HTMLButtonElement).addEventListener('click', () => {
  tellShortlist('zhinan:shortlist', (keys) => {
    const listed = keys.map((key) => writeAsked(key.edition, key.id, edition));
    if (listed.length === 0) complain('收藏清单里还没有申报项。');
    else void add(listed);
  });
});
differences.addEventListener('change', () => {
  writeUrl(parametersOf(ids), true);
  void show();
});
findElement('#compare-print', HTMLButtonElement).addEventListener('click', () => {
  print();
});
findElement('#compare-retry', HTMLButtonElement).addEventListener('click', () => void show());
frame.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-move]');
  const at = Number(button?.closest('[data-at]')?.getAttribute('data-at'));
  if (button) move(at, button.dataset['move'] ?? '');
});
printQuery();
addEventListener('popstate', () => void start());
void loadChoices(choice, edition)
  .then(
    (choices) => (known = choices),
    (error: unknown) => (status.textContent = explainFailure(error)),
  )
  .then(start);

/** Shows what the address stands for. */
async function start(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const requested = await readAsked(parameters.getAll('ids'));
  differences.checked = parameters.has('diff');
  ({ ids } = requested);
  correctUrl(parametersOf(ids));
  complain(describeProblems(requested));
  void show();
}

/** Reads ids, of other editions, too, whose calls are looked up first. */
async function readAsked(texts: readonly string[]): Promise<RequestedCalls> {
  const asked = texts.join(',').replaceAll(`${edition}/`, '');
  const years = new Set(Array.from(asked.matchAll(/(\d{4})\//g), ([, year = '']) => year));
  await Promise.allSettled(
    [...years].map(async (year) => {
      const calls = await fetchJson<object>(linkTo(`/${year}/data/shortlist.json`));
      for (const id of Object.keys(calls)) known.add(`${year}/${id}`);
    }),
  );
  return readIds(asked, known);
}

async function add(more: readonly string[]): Promise<void> {
  const requested = await readAsked([...ids, ...more]);
  change(requested.ids);
  complain(describeProblems(requested));
}

/** Moves a column to a side, or takes it away; what has focus then is the same control, or the nearest there is. */
function move(at: number, to: string): void {
  const id = ids[at];
  if (id === undefined) return;
  const others = ids.filter((each) => each !== id);
  const place = to === 'left' ? at - 1 : at + 1;
  change(to === 'away' ? others : [...others.slice(0, place), id, ...others.slice(place)]);
  void shown.then(() => {
    const column = frame.querySelector(`[data-at="${to === 'away' ? Math.min(at, ids.length - 1) : place}"]`);
    const same = column?.querySelector<HTMLButtonElement>(`[data-move=${to}]:enabled`);
    (same ?? column?.querySelector<HTMLButtonElement>('[data-move]:enabled') ?? choice).focus();
  });
}

function change(next: readonly string[]): void {
  ids = next;
  complain('');
  writeUrl(parametersOf(ids), true);
  void show();
}

function parametersOf(chosen: readonly string[]): string {
  return [
    ...(chosen.length > 0 ? [`ids=${chosen.join(',')}`] : []),
    ...(differences.checked ? ['diff=1'] : []),
  ].join('&');
}

function complain(text: string): void {
  problems.textContent = text;
  problems.hidden = text === '';
}

/** Done when what is chosen is shown. */
let shown: Promise<void> = Promise.resolve();

function show(): Promise<void> {
  shown = draw(ids).catch((error: unknown) => {
    status.textContent = explainFailure(error);
    frame.dataset['compareState'] = 'done';
  });
  return shown;
}

async function draw(wanted: readonly string[]): Promise<void> {
  failure.hidden = true;
  empty.hidden = wanted.length > 0;
  const own = wanted.filter((asked) => askedCall(asked, edition).year === edition);
  checklist.hidden = own.length === 0;
  checklist.search = `ids=${own.join(',')}`;
  frame.dataset['compareState'] = 'busy';
  const calls = await loadCallFiles(edition, wanted);
  // The reader went on meanwhile.
  if (wanted !== ids) return;
  failure.hidden = calls.length === wanted.length;
  frame.classList.toggle('only-differences', differences.checked);
  if (calls.length === 0) {
    frame.replaceChildren();
    status.textContent = '';
  } else {
    const comparison = buildComparison(calls);
    frame.replaceChildren(
      toDom(
        renderComparison(comparison, {
          caption: calls.every(({ call }) => yearOf(call.url) === edition)
            ? `${edition}年度：${wanted.join('、')}`
            : wanted.join('、'),
          year: edition,
          linkTo: (address) => linkTo(address),
          controls: ({ call, name }, at) => renderControls(call, name, at, calls.length),
        }),
      ),
    );
    const rows = comparison.sections.flatMap((section) => section.rows);
    const same = rows.filter(({ isSame }) => isSame).length;
    status.textContent =
      calls.length === 1
        ? '只有1项，再加入一项就可以对比。'
        : `并排${calls.length}项：${rows.length - same}处不同，${same}处相同。`;
  }
  tellShortlist('zhinan:rendered', null);
  frame.dataset['compareState'] = 'done';
  document.documentElement.classList.remove('has-query');
}

function renderControls({ id, url }: Call, name: string, at: number, count: number): Markup[] {
  const button = (move: string, text: string, label: string, isDisabled: boolean): Markup =>
    element(
      'button',
      {
        type: 'button',
        'data-move': move,
        'aria-label': `${label}：${name}`,
        ...(isDisabled ? { disabled: '' } : {}),
      },
      text,
    );
  return [
    element(
      'div',
      { 'data-at': String(at) },
      button('left', '←', '左移', at === 0),
      button('right', '→', '右移', at === count - 1),
      button('away', '移除', '移除', false),
      element(
        'button',
        {
          type: 'button',
          class: 'pick',
          'data-pick': `${yearOf(url)}/${id}`,
          'aria-pressed': 'false',
          'aria-label': `收藏：${name}`,
        },
        '收藏',
      ),
    ),
  ];
}
