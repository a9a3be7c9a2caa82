import type { Entry } from '../guide/model/schema/entry.ts';
import { shownName } from '../guide/model/shown-name.ts';
import { pathTo, type SiteEdition } from './editions.ts';
import { hasOwnPage } from '../guide/model/ids.ts';

/** A name that is understood away from its page: `方向13·子方向2：科技兴警…`, `广西自然科学基金项目·一、面上项目`. */
export function fullName(edition: SiteEdition, page: Entry): string {
  const { number, title } = nameParts(edition, page);
  return number === '' ? title : `${number}${isNumbered(page) ? '：' : '·'}${title}`;
}

/** The same apart: numbers of the entry and of those above it, and the rest; a marker like `一、` stays with the title. */
export function nameParts(edition: SiteEdition, page: Entry): { number: string; title: string } {
  const numbers = [nameAbove(edition, page), ...(isNumbered(page) ? [shortName(page)] : [])];
  return {
    number: numbers.filter((name) => name !== '').join('·'),
    title: isNumbered(page) ? page.title : shownName(page),
  };
}

/** The numbers or names of what an entry stands in, below its plan: `方向13`; empty where that is the plan alone. */
export function nameAbove(edition: SiteEdition, page: Entry): string {
  const [, ...above] = pathTo(edition, page).slice(0, -1);
  return above.filter(hasOwnPage).map(shortName).join('·');
}

/** Where an entry stands, as short as it can be told apart: `方向13·子方向2`, `广西自然科学基金项目·一、面上项目`. */
export function placeName(edition: SiteEdition, page: Entry): string {
  const [, ...path] = pathTo(edition, page);
  return path
    .filter(hasOwnPage)
    .map((one) => (isNumbered(one) ? shortName(one) : shownName(one)))
    .join('·');
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
