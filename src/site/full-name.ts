import type { Entry } from '../guide/model/schema/entry.ts';
import { shownName } from '../guide/model/shown-name.ts';
import type { Guide } from '../guide/model/build-guide.ts';
import { entryTreeOf } from '../guide/model/entry-tree.ts';
import { hasOwnPage } from '../guide/model/ids.ts';

/** What names are told in. */
type Named = Readonly<{ guide: Guide }>;

/** A name that is understood away from its page: `方向13·子方向2：科技兴警…`, `广西自然科学基金项目·一、面上项目`. */
export function fullName(edition: Named, page: Entry): string {
  const { number, title } = nameParts(edition, page);
  return number === '' ? title : `${number}${isNumbered(page) ? '：' : '·'}${title}`;
}

/** The same apart: numbers of the entry and of those above it, and the rest; a marker like `一、` stays with the title. */
export function nameParts(edition: Named, page: Entry): { number: string; title: string } {
  const numbers = [...pagesAbove(edition, page), ...(isNumbered(page) ? [page] : [])].map(shortName);
  return { number: numbers.join('·'), title: isNumbered(page) ? page.title : shownName(page) };
}

/** Where an entry stands, as short as it can be told apart: `方向13·子方向2`, `广西自然科学基金项目·一、面上项目`. */
export function placeName(edition: Named, page: Entry): string {
  return [...pagesAbove(edition, page), page]
    .filter(hasOwnPage)
    .map((one) => (isNumbered(one) ? shortName(one) : shownName(one)))
    .join('·');
}

/** What stands in front of an entry's own name away from its page: `方向13`, `广西自然科学基金项目`; nothing of most. */
export function namesAbove(edition: Named, page: Entry): string[] {
  return pagesAbove(edition, page).map(shortName);
}

/** The entries above one that have pages, without its plan. */
function pagesAbove({ guide }: Named, page: Entry): Entry[] {
  return entryTreeOf(guide).pathTo(page).slice(1, -1).filter(hasOwnPage);
}

function isNumbered({ kind, number }: Entry): boolean {
  return number !== null && (kind === 'direction' || kind === 'sub-direction');
}

/** `方向13`, `子方向2`; an entry without a number by its whole name. */
function shortName(page: Entry): string {
  const { kind, number } = page;
  if (number === null || kind === 'group') return shownName(page);
  return `${kind === 'sub-direction' ? '子方向' : '方向'}${number}`;
}
