import { folderOfId } from '../../guide/model/ids.ts';
import { answerQuery } from './engine.ts';
import type { FilterAnswer } from './filter-texts.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchIndex } from './page-texts.ts';

/**
 * The pages that a query leaves, as `filterTexts` finds them, but looked for in the index: the texts of a large guide are
 * too many to be loaded for a filter. `urls`: place in the index → address, of the pages that are filtered.
 */
export async function filterByIndex(
  index: SearchIndex,
  urls: ReadonlyMap<number, string>,
  input: string,
): Promise<FilterAnswer> {
  const { kind, readAs, matches } = await answerQuery(index, input);
  const { terms, id } = parseQuery(readAs ?? input);
  const path = id === undefined ? undefined : `/${folderOfId(id)}/`;
  // The number of a direction leaves the calls under it.
  const direct =
    path === undefined ? [] : [...urls.values()].filter((url) => url.replace(/^\/\d+/, '').startsWith(path));
  if (kind !== 'exact' && direct.length > 0)
    return { kind: 'exact', readAs: undefined, terms, urls: new Set(direct) };
  if (kind === 'partial' || matches.length === 0) return { kind: 'none', readAs, terms, urls: new Set() };
  const places = await Promise.all(matches.map((match) => index.texts.placeOf(match.id)));
  return {
    kind,
    readAs,
    terms,
    urls: new Set([...direct, ...places.flatMap((place) => urls.get(place) ?? [])]),
  };
}
