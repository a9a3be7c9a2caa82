import { linkTo } from '../../../site/addresses.ts';
import { fetchFile, loadOnce } from '../../../site/client/page.ts';
import { loadMatcher, type Matcher } from '../match/load-matcher.ts';

const loading = new Map<string, Promise<Matcher>>();

/** Ranks an edition's calls by the usual words, or by all; the data are loaded once. Rejects when they cannot be had. */
export function loadMatcherOf(edition: string, words: 'usual' | 'all' = 'usual'): Promise<Matcher> {
  const address = `/${edition}/data/${words === 'all' ? 'find-all' : 'find'}.txt`;
  return loadOnce(loading, address, async () => {
    const file = await fetchFile(linkTo(address));
    return loadMatcher(new Uint8Array(await file.arrayBuffer()));
  });
}
