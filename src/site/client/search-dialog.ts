import { describeAnswer, listenToField, LiveSearch } from './live-search.ts';
import { renderResult } from './render-results.ts';

/** How many pages the dialog shows; the rest is a link away. */
const SHOWN = 8;

/** The dialog, made ready once; returns how to open it. */
export function prepareDialog(dialog: HTMLDialogElement): (text: string) => void {
  const field = find(dialog, 'input', HTMLInputElement);
  const list = find(dialog, 'ol', HTMLOListElement);
  const status = find(dialog, '[role=status]', HTMLElement);
  const failure = find(dialog, '.search-failure', HTMLElement);
  const more = find(dialog, '.search-all', HTMLAnchorElement);
  let opener: Element | null = null;

  const clear = (): void => {
    list.replaceChildren();
    status.textContent = '';
    more.hidden = true;
    failure.hidden = true;
  };
  const live = new LiveSearch(
    {
      idle: clear,
      busy: () => undefined,
      done: ({ answer, pages }) => {
        const items = answer.matches.flatMap((match, index) => {
          const page = pages[index];
          return page ? [renderResult(page, match, answer)] : [];
        });
        list.replaceChildren(...items);
        failure.hidden = true;
        status.textContent = describeAnswer(answer);
        more.hidden = false;
        more.href = `${more.dataset['action'] ?? ''}?q=${encodeURIComponent(field.value)}`;
      },
      failed: () => {
        clear();
        failure.hidden = false;
      },
    },
    SHOWN,
  );

  listenToField(field, (text) => void live.run(text));
  find(dialog, '.search-retry', HTMLButtonElement).addEventListener(
    'click',
    () => void live.run(field.value),
  );
  find(dialog, '.search-close', HTMLButtonElement).addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') moveFocus(dialog, field, 1, event);
    if (event.key === 'ArrowUp') moveFocus(dialog, field, -1, event);
  });
  dialog.addEventListener('click', (event) => {
    // A click on the backdrop, or on a link to a place on this very page.
    if (event.target === dialog || (event.target as Element).closest('a')) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (opener instanceof HTMLElement) opener.focus();
  });

  return (text) => {
    opener = document.activeElement;
    dialog.showModal();
    if (text !== '') field.value = text;
    field.select();
    void live.run(field.value);
  };
}

/** Arrow keys walk through the field and the results' names. */
function moveFocus(dialog: HTMLDialogElement, field: HTMLElement, step: 1 | -1, event: Event): void {
  const stops = [field, ...dialog.querySelectorAll<HTMLElement>('.result-name')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[Math.max(0, at + step)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

function find<Kind extends HTMLElement>(dialog: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const element = dialog.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector} in the search dialog`);
  return element;
}
