import { linkTo } from '../../../site/addresses.ts';
import { fetchFile, loadOnce } from '../../../site/client/page.ts';
import { loadMatcher, type Matcher } from '../match/load-matcher.ts';

const loading = new Map<string, Promise<Matcher>>();

/** The ranking of an edition's calls; its data are loaded once. Rejects when they cannot be had. */
export function loadMatcherOf(edition: string): Promise<Matcher> {
  return loadOnce(loading, edition, async () => {
    const file = await fetchFile(linkTo(`/${edition}/data/find.txt`));
    return loadMatcher(new Uint8Array(await file.arrayBuffer()));
  });
}
