import type { SearchIndex } from './search-index.ts';
import { bareText, findLooseRanges } from './hits.ts';
import { matchPage } from './matched-page.ts';
import { characterPositions, IN_ORDER, type PagefindResult } from './pagefind-index.ts';
import { occurNearby } from './positions.ts';

/** How many characters of punctuation may stand between two of a loose match. */
const LOOSE_GAP = 4;

/** Pages in whose text every term stands when whatever is not a letter or digit is passed over. */
export async function findLoose(
  { pagefind, texts }: SearchIndex,
  terms: readonly string[],
): Promise<PagefindResult[]> {
  const bare = terms.map(bareText).filter((term) => term !== '');
  if (bare.length === 0) return [];
  const positions = await characterPositions(pagefind, bare.join(''));
  const [first] = bare;
  const { results } = await pagefind.search(first?.charAt(0) ?? '', IN_ORDER);
  const candidates = results.filter(({ id }) =>
    bare.every((term) =>
      occurNearby(
        Array.from(term, (char) => positions.get(char)?.get(id) ?? []),
        LOOSE_GAP,
      ),
    ),
  );
  const verified = await Promise.all(
    candidates.map(async (result) => {
      const { blocks } = matchPage(await texts.load(result.id), terms, findLooseRanges);
      return bare.every((term) => blocks.some(({ text }) => findLooseRanges(text, [term]).length > 0))
        ? [result]
        : [];
    }),
  );
  return verified.flat();
}
