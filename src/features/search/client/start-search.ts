// On every page, and small: opens the dialog at once, on a click or a hot key, so that the reader can type while what
// answers is loaded. Nothing of that is loaded before the reader turns to search.

const button = document.querySelector<HTMLButtonElement>('.search-open');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
const field = dialog?.querySelector('input');
const failure = dialog?.querySelector<HTMLElement>('.search-failure');

if (button && dialog && field && failure) {
  let isComposing = false;
  field.addEventListener('compositionstart', () => (isComposing = true));
  field.addEventListener('compositionend', () => (isComposing = false));
  let ready: Promise<() => void> | undefined;
  const prepare = (): Promise<() => void> => {
    ready ??= import('./search-dialog.ts').then(({ prepareDialog }) => prepareDialog(dialog));
    // A failure is shown when the dialog is open; the next call tries again.
    ready.catch(() => (ready = undefined));
    return ready;
  };
  const search = async (): Promise<void> => {
    try {
      const run = await prepare();
      // What an input method has in the field meanwhile is no query yet; its end starts the search.
      if (!isComposing) run();
    } catch {
      failure.hidden = false;
    }
  };
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    void search();
  };
  button.addEventListener('click', open);
  for (const type of ['pointerenter', 'focus'])
    button.addEventListener(type, () => void prepare(), { once: true });
  dialog.addEventListener('click', ({ target }) => {
    const { className } = target as Element;
    // Beside the dialog, on its backdrop.
    if (target === dialog || className === 'search-close') dialog.close();
    if (className === 'search-retry') void search();
  });
  dialog.addEventListener('keydown', (event) => {
    // In WebKit the first Esc would only empty the field.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const isHotKey =
      (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) ||
      (event.key === '/' && !isTyping);
    if (!isHotKey || event.isComposing) return;
    event.preventDefault();
    open();
  });
}
