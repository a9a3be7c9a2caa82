import { linkTo } from '../../../site/addresses.ts';
import { fetchFile } from '../../../site/client/page.ts';
import type { RowFile } from '../row-file.ts';

export { papersOf } from '../row-file.ts';

/** Loads the rows of a large edition, of which no page has all; rejects when they cannot be had. */
export async function loadRowFile(edition: string): Promise<RowFile> {
  const file = await fetchFile(linkTo(`/${edition}/data/browse-rows.json`));
  return (await file.json()) as RowFile;
}
