import type { Entry } from '../guide/model/schema/entry.ts';
import { shownName } from '../guide/model/shown-name.ts';
import { pathTo, type SiteEdition } from './editions.ts';
import { hasOwnPage } from '../guide/model/ids.ts';

/** A name that is understood away from its page: `方向13·子方向2：科技兴警…`, `广西自然科学基金项目·一、面上项目`. */
export function fullName(edition: SiteEdition, page: Entry): string {
  const [, ...above] = pathTo(edition, page).slice(0, -1);
  return [...above.filter(hasOwnPage).map(shortName), shownName(page)].join('·');
}

/** Where an entry stands, as short as it can be told apart: `方向13·子方向2`, `广西自然科学基金项目·一、面上项目`. */
export function placeName(edition: SiteEdition, page: Entry): string {
  const [, ...path] = pathTo(edition, page);
  return path
    .filter(hasOwnPage)
    .map((one) =>
      one.kind === 'direction' || one.kind === 'sub-direction' ? shortName(one) : shownName(one),
    )
    .join('·');
}

/** `方向13`, `子方向2`; an entry without a number by its whole name. */
function shortName(page: Entry): string {
  const { kind, number } = page;
  if (number === null || kind === 'group') return shownName(page);
  return `${kind === 'sub-direction' ? '子方向' : '方向'}${number}`;
}
