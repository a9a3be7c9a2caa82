import { linkTo } from '../addresses.ts';
import type { CallFile } from '../call-file.ts';
import { askedCall } from '../requested-calls.ts';
import { fetchJson, loadOnce } from './page.ts';

const loading = new Map<string, Promise<CallFile>>();

/** Loads the files of calls (`askedCall`), each once, in the order asked for; those that do not come are left out. */
export async function loadCallFiles(edition: string, ids: readonly string[]): Promise<CallFile[]> {
  const settled = await Promise.allSettled(
    ids
      .map((asked) => askedCall(asked, edition))
      .map(({ year, id }) => linkTo(`/${year}/data/calls/${id}.json`))
      .map((address) => loadOnce(loading, address, () => fetchJson<CallFile>(address))),
  );
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
