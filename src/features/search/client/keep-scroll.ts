const KEY = 'zhinan:search-scroll';

/** Remembers how far the page is scrolled when it is left, for `restoreScroll`. */
export function keepScroll(): void {
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify([location.href, scrollY]));
    } catch {
      // Without storage the reader comes back to the top.
    }
  });
}

/** Scrolls to where the reader left this very address, when they come back to it or load it anew. */
export function restoreScroll(): void {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming)) return;
  if (navigation.type !== 'back_forward' && navigation.type !== 'reload') return;
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (Array.isArray(left) && left[0] === location.href && typeof left[1] === 'number') scrollTo(0, left[1]);
  } catch {
    // As above.
  }
}
