/** How many elements are laid out at once, and what time others have between, in milliseconds. */
const PIECE = 5;
const PAUSE = 20;

/**
 * Lays out a long list piece by piece, so that a slow phone answers a finger in between. The styles of the list leave out
 * what is far from the screen while the root has the class `in-pieces` (InPieces.astro), until each has `is-laid-out`.
 */
export function layOutInPieces(elements: readonly Element[]): void {
  const { classList } = document.documentElement;
  if (!classList.contains('in-pieces')) return;
  const layOutFrom = (start: number): void => {
    for (const element of elements.slice(start, start + PIECE)) element.classList.add('is-laid-out');
    if (start < elements.length) setTimeout(layOutFrom, PAUSE, start + PIECE);
  };
  layOutFrom(0);
}
