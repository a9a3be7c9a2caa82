import { findLooseRanges, findRanges } from '../../search/hits.ts';
import type { Marks } from './arrival-marks.ts';

/** Marks terms in the guide's text with the CSS Custom Highlight API, and shows the first one at the target. */
export function markTerms({ terms, isLoose }: Marks): void {
  if (!('highlights' in CSS)) return;
  const find = isLoose ? findLooseRanges : findRanges;
  const ranges = [...document.querySelectorAll('main [data-source-lines], main h1 .ours')].flatMap((block) =>
    find(block.textContent, terms).map(({ start, end }) => rangeIn(block, start, end)),
  );
  CSS.highlights.set('search-hit', new Highlight(...ranges));
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const first = ranges.find((range) => target?.contains(range.startContainer)) ?? ranges[0];
  if (first && target) first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
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
