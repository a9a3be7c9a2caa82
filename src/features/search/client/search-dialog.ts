import { findElement, make } from '../../../site/client/page.ts';
import { tellShortlist } from '../../shortlist/client/index.ts';
import { JUMP_HINT } from '../search-examples.ts';
import { listenToField } from './listen-to-field.ts';
import { YEAR } from '../../../guide/facets/choice.ts';
import { describeAnswer, LiveSearch, type LoadedAnswer } from './live-search.ts';
import { markArrival } from './mark-terms.ts';
import { prepareHelp } from './offer-help.ts';
import { prefetchIndex } from './open-index.ts';
import { renderResult } from './render-results.ts';
import { showParts } from './show-parts.ts';
import { walkResults } from './walk-results.ts';

/** How many pages the dialog shows; the rest is a link away. */
const SHOWN = 8;

/** The id of the hint that says what keys do. */
const KEYS = 'search-dialog-keys';

/** Loads what every query needs, and makes the dialog answer what is typed; returns what searches for the text that the field has. */
export function prepareDialog(dialog: HTMLDialogElement): () => void {
  const field = findElement('input', HTMLInputElement, dialog);
  const status = findElement('[role=status]', HTMLElement, dialog);
  const failure = findElement('.search-failure', HTMLElement, dialog);
  const scroll = findElement('.search-scroll', HTMLElement, dialog);
  const hints = makeHints();
  const list = make('ol', { className: 'results bare' });
  const more = make('a', { className: 'search-all', hidden: true });
  scroll.append(hints, list, make('p', {}, more));
  field.setAttribute('aria-describedby', KEYS);

  prefetchIndex();
  const offerHelp = prepareHelp(list);

  const clear = (): void => {
    list.replaceChildren();
    showParts(list, undefined);
    offerHelp('', undefined);
    status.textContent = '';
    more.hidden = true;
    failure.hidden = true;
  };
  const live = new LiveSearch(
    {
      idle: () => {
        clear();
        hints.hidden = false;
      },
      busy: () => undefined,
      slow: () => {
        status.textContent = '正在查找…';
      },
      done: (loaded) => {
        const { answer, pages } = loaded;
        const items = answer.matches.flatMap((match, index) => {
          const page = pages[index];
          return page ? [renderResult(page, match, answer)] : [];
        });
        list.replaceChildren(...items);
        showParts(list, loaded.instead);
        offerHelp(field.value, loaded);
        tellShortlist('zhinan:rendered', null);
        scroll.scrollTo(0, 0);
        failure.hidden = true;
        hints.hidden = true;
        status.textContent = `${describeAnswer(loaded, field.value)}${describeYear(loaded, dialog)}`;
        more.hidden = false;
        more.href = `${field.form?.action ?? ''}?${addressOf(field.value, loaded, dialog)}`;
        more.textContent =
          answer.matches.length > SHOWN
            ? `在搜索页查看全部${answer.matches.length}页并筛选`
            : answer.matches.length > 0
              ? '在搜索页查看并筛选'
              : '到搜索页看怎样查找';
      },
      failed: () => {
        clear();
        hints.hidden = true;
        failure.hidden = false;
      },
    },
    { limit: SHOWN, year: dialog.dataset['year'] },
  );

  listenToField(field, (text) => void live.run(text));
  walkResults(dialog, field);
  dialog.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || isForNewTab(event)) return;
    dialog.close();
    // A result on this very page: no page is loaded that would mark the terms.
    if (link.closest('.result') && link.pathname === location.pathname) setTimeout(markArrival);
  });
  return () => void live.run(field.value);
}

/** What is said while there is nothing to look for. */
function makeHints(): HTMLElement {
  const key = (name: string): HTMLElement => make('kbd', {}, name);
  return make(
    'ul',
    { className: 'search-hints' },
    make('li', {}, '按原文逐字查找；几个词用空格隔开，表示都要出现。'),
    make('li', {}, JUMP_HINT),
    make(
      'li',
      { id: KEYS },
      ...[
        key('↑'),
        ' ',
        key('↓'),
        ' 选结果，',
        key('Enter'),
        ' 打开；在输入框里按 ',
        key('Enter'),
        ' 到搜索页。',
      ],
    ),
  );
}

/** Of what year all is that is shown, where others have been left out. */
function describeYear({ ofOtherYears }: LoadedAnswer, { dataset }: HTMLElement): string {
  return ofOtherYears === 0 ? '' : `（${dataset['year'] ?? ''}年度；别的年度另有${ofOtherYears}页）`;
}

/** The query for the search page, which shows the newest year by itself. */
function addressOf(query: string, { ofOtherYears, facets }: LoadedAnswer, { dataset }: HTMLElement): string {
  const year = dataset['year'] ?? '';
  const isOlder = ofOtherYears > 0 && facets[YEAR]?.[0] !== year;
  return new URLSearchParams({ q: query, ...(isOlder ? { [YEAR]: year } : {}) }).toString();
}

function isForNewTab({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
