/** How many elements are laid out at once. */
const PIECE = 8;

/**
 * Lays out a long list piece by piece, so that a slow phone answers a finger in between: the styles of its elements leave
 * out what is far from the screen until it has `is-laid`. Resolves when all is laid out; at once for who comes back, or
 * follows a link into the list, and is to find all places right.
 */
export async function layOutInPieces(selector: string): Promise<void> {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const rest = [...document.querySelectorAll(`${selector}:not(.is-laid)`)];
  const piece = visit?.type === 'navigate' && !location.hash ? PIECE : rest.length;
  while (rest.length > 0) {
    for (const { classList } of rest.splice(0, piece)) classList.add('is-laid');
    if (rest.length > 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
