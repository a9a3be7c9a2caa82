import { folderOfId } from '../../guide/model/ids.ts';
import { bareText, findLooseRanges, findRanges } from './hits.ts';
import type { FindRanges } from './matched-page.ts';
import type { PageText } from './page-texts.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { readInTextForms } from './variants.ts';

/** What of a page is needed to filter it. */
export type FilteredText = Pick<PageText, 'url' | 'title' | 'blocks'>;

/** The pages that a query leaves. */
export interface FilterAnswer {
  /** How they match; `none` when there is none. */
  kind: 'exact' | 'loose' | 'none';
  /** The query in the text's own characters, when that is how it was read. */
  readAs: string | undefined;
  terms: readonly string[];
  urls: ReadonlySet<string>;
}

/**
 * The pages that search would find (`answerQuery`), by the same passes, but looked for in texts that are at hand, so
 * that a table can be filtered as one types. Parts of the query are not looked for: a filter leaves what matches. The
 * number of a direction leaves the calls under it too, for it has no row of its own. `variants` is what
 * `printVariants` gave.
 */
export function filterTexts(texts: readonly FilteredText[], input: string, variants: string): FilterAnswer {
  const asTyped = filterExactly(texts, parseQuery(input));
  if (asTyped.kind !== 'none') return asTyped;
  const inForms = readInTextForms(input, variants);
  const readAs = inForms === input ? undefined : inForms;
  const query = parseQuery(inForms);
  const exact = readAs === undefined ? asTyped : filterExactly(texts, query);
  if (exact.kind !== 'none') return { ...exact, readAs };
  const terms = query.terms.filter((term) => bareText(term) !== '');
  const loose = terms.length === 0 ? [] : textsWithAll(texts, terms, findLooseRanges);
  return toAnswer(loose.length > 0 ? 'loose' : 'none', readAs, query.terms, loose);
}

function filterExactly(texts: readonly FilteredText[], { terms, id }: Query): FilterAnswer {
  const path = id === undefined ? undefined : `/${folderOfId(id)}/`;
  const direct =
    path === undefined ? [] : texts.filter(({ url }) => url.replace(/^\/\d+/, '').startsWith(path));
  const exact = terms.length === 0 ? [] : textsWithAll(texts, terms, findRanges);
  const found = [...direct, ...exact];
  return toAnswer(found.length > 0 ? 'exact' : 'none', undefined, terms, found);
}

function toAnswer(
  kind: FilterAnswer['kind'],
  readAs: string | undefined,
  terms: readonly string[],
  found: readonly FilteredText[],
): FilterAnswer {
  return { kind, readAs, terms, urls: new Set(found.map(({ url }) => url)) };
}

function textsWithAll(
  texts: readonly FilteredText[],
  terms: readonly string[],
  find: FindRanges,
): FilteredText[] {
  return texts.filter(({ title, blocks }) =>
    terms.every((term) =>
      [title, ...blocks.map(({ text }) => text)].some((text) => find(text, [term]).length > 0),
    ),
  );
}
