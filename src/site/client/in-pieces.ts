/** How many elements are laid out at once, and what time others have between, in milliseconds. */
const PIECE = 5;
const PAUSE = 20;

/**
 * Lays out a long list piece by piece, so that a slow phone answers a finger in between: its styles leave out what is far
 * from the screen until it has `is-laid-out`. Who comes back, or follows a link into the list, finds all places right at
 * once.
 */
export function layOutInPieces(elements: readonly Element[]): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const piece = visit?.type === 'navigate' && location.hash === '' ? PIECE : elements.length;
  const layOutFrom = (start: number): void => {
    for (const element of elements.slice(start, start + piece)) element.classList.add('is-laid-out');
    if (start < elements.length) setTimeout(layOutFrom, PAUSE, start + piece);
  };
  layOutFrom(0);
}
