import { findLooseRanges, findRanges } from '../hits.ts';
import { takeMarks } from '../../../site/client/arrival-marks.ts';

const HIGHLIGHT = 'search-hit';

/** What is searched of a page: the guide's text, and titles that are ours. */
const SEARCHED = 'main [data-source-lines], main h1 > .ours, main h2.guide-title > .ours';

/**
 * Marks the terms that a result left a note for, in the guide's text, with the CSS Custom Highlight API, and shows the first one at the address's target,
 * or on the page when the address has none. Esc takes the marks away.
 */
export function markArrival(): void {
  const marks = takeMarks();
  if (!marks) return;
  const { terms, isLoose } = marks;
  const find = isLoose ? findLooseRanges : findRanges;
  const ranges = [...document.querySelectorAll(SEARCHED)].flatMap((block) =>
    find(block.textContent, terms).map(({ start, end }) => rangeIn(block, start, end)),
  );
  showFirst(ranges);
  // A browser without the API opens the page at the hit, unmarked.
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') CSS.highlights.delete(HIGHLIGHT);
  });
}

function showFirst(ranges: readonly Range[]): void {
  const target = document.querySelector(':target');
  const first = ranges.find((range) => target?.contains(range.startContainer)) ?? ranges[0];
  const element = first?.startContainer.parentElement;
  if (element && !element.closest('h1')) element.scrollIntoView({ block: 'center' });
}

/** A range over characters of an element, across the elements inside it. */
function rangeIn(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
    passed += length;
  }
  return range;
}
