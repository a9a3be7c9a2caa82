/** Where a page is so long that its parts are closed. */
const NARROW = '(max-width: 40rem)';

/**
 * On a narrow screen closes the parts of a long page, all but the one that the address leads into; without scripts, on paper and
 * on wider screens all are open. `data-folds` on the page's text says that it is done: its styles wait for that.
 */
export function foldParts(parts: readonly HTMLDetailsElement[]): void {
  if (matchMedia(NARROW).matches) for (const part of parts) part.open = false;
  document.querySelector<HTMLElement>('main')?.setAttribute('data-folds', '');
  const reveal = (): void => {
    const target = document.getElementById(decodeHash());
    const part = target?.closest('details');
    if (!target || !part || part.open) return;
    part.open = true;
    target.scrollIntoView();
  };
  reveal();
  addEventListener('hashchange', reveal);
  // To where the address leads already, when the part was closed again.
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href*="#"]')) setTimeout(reveal);
  });
  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = parts.filter(({ open }) => !open);
    for (const part of closed) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of closed) part.open = false;
  });
}

function decodeHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
