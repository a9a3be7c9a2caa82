import { findElement } from '../../../site/client/page.ts';

/**
 * On a phone the fields lie in a sheet: a dialog, which keeps focus inside and gives it back. The very fields that stand
 * beside the table are moved there and back. A browser without dialogs shows them in the page.
 */
export function prepareSheet(): void {
  const sheet = findElement('.browse-sheet', HTMLDialogElement);
  const rail = findElement('.browse-rail', HTMLElement);
  const fields = findElement('.browse-fields', HTMLElement);
  findElement('#browse-open-sheet', HTMLElement).addEventListener('click', () => {
    if (typeof sheet.showModal !== 'function') {
      rail.classList.toggle('is-open');
      return;
    }
    sheet.prepend(fields);
    sheet.showModal();
    sheet.scrollTop = 0;
  });
  sheet.addEventListener('close', () => {
    rail.append(fields);
  });
  const close = (): void => {
    if (sheet.open) sheet.close();
  };
  findElement('#browse-close-sheet', HTMLElement).addEventListener('click', close);
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) close();
  });
  matchMedia('(min-width: 64rem)').addEventListener('change', close);
}

/** Closes what was opened to take the listed calls along once the reader turns to something else. */
export function prepareTake(): void {
  const take = findElement('.browse-take', HTMLDetailsElement);
  document.addEventListener('click', ({ target }) => {
    if (!take.querySelector('summary')?.contains(target as Node)) take.open = false;
  });
  take.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    take.open = false;
    take.querySelector('summary')?.focus();
  });
}
