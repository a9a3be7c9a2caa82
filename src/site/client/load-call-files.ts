import { linkTo } from '../addresses.ts';
import type { CallFile } from '../call-file.ts';
import { fetchJson, loadOnce } from './page.ts';

const loading = new Map<string, Promise<CallFile>>();

/** Loads the files of an edition's calls, each once, in the order asked for; those that do not come are left out. */
export async function loadCallFiles(edition: string, ids: readonly string[]): Promise<CallFile[]> {
  const settled = await Promise.allSettled(
    ids
      .map((id) => linkTo(`/${edition}/data/calls/${id}.json`))
      .map((address) => loadOnce(loading, address, () => fetchJson<CallFile>(address))),
  );
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
