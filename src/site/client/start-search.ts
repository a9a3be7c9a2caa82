// On every page, and small: opens the dialog on a click or a hot key, and marks terms on arrival from a result.
// Everything else is loaded when the reader turns to search.
import { takeMarks } from './arrival-marks.ts';

const button = document.querySelector<HTMLButtonElement>('.search-open');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');

if (button && dialog) {
  let ready: Promise<(text: string) => void> | undefined;
  const prepare = (): Promise<(text: string) => void> =>
    (ready ??= import('./search-dialog.ts').then(({ prepareDialog }) => prepareDialog(dialog)));
  const open = async (): Promise<void> => {
    if (dialog.open) return;
    (await prepare())('');
  };
  const prefetch = (): void => {
    void prepare();
    void import('./open-index.ts').then(({ prefetchIndex }) => {
      prefetchIndex();
    });
  };
  button.addEventListener('click', () => void open());
  button.addEventListener('pointerenter', prefetch, { once: true });
  button.addEventListener('focus', prefetch, { once: true });
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const isHotKey =
      (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping);
    if (!isHotKey || event.isComposing) return;
    event.preventDefault();
    void open();
  });
}

const marks = takeMarks();
if (marks)
  void import('./mark-terms.ts').then(({ markTerms }) => {
    markTerms(marks);
  });
