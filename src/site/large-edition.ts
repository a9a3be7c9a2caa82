import type { Guide } from '../guide/model/build-guide.ts';
import { isCall } from '../guide/model/schema/entry.ts';

/** Editions with more calls than this are paginated: the table of all calls, print views, the index of terms. */
export const MOST_ON_A_PAGE = 300;

/** Whether a guide has more calls than one page can list. */
export function isLargeGuide({ entries }: Guide): boolean {
  return entries.filter(isCall).length > MOST_ON_A_PAGE;
}
