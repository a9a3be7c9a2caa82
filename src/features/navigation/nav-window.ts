import type { Entry } from '../../guide/model/schema/entry.ts';

/** Entries that stand in one list of the navigation, and how many are left out before and after them. */
export interface NavWindow {
  before: number;
  pages: readonly Entry[];
  after: number;
}

/** A longer list is shown in part, so that a page does not grow with its guide; the longest of 2026 has 36 entries. */
const LONGEST_LIST = 60;

/** Of a longer one, how many are shown on each side of the open entry; without one, so many from the beginning. */
const BESIDE = 12;

/** Whether entries side by side are too many to list all of them. */
export function isLongList(pages: readonly Entry[]): boolean {
  return pages.length > LONGEST_LIST;
}

/** Which of the entries that stand side by side are listed, given the ids of the open ones. */
export function navWindow(pages: readonly Entry[], open: ReadonlySet<string>): NavWindow {
  if (!isLongList(pages)) return { before: 0, pages, after: 0 };
  const at = pages.findIndex(({ id }) => open.has(id));
  const from = Math.max(0, at - BESIDE);
  const to = Math.min(pages.length, from + 2 * BESIDE + 1);
  return { before: from, pages: pages.slice(from, to), after: pages.length - to };
}
