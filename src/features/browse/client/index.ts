import { linkTo } from '../../../site/addresses.ts';
import type { RowFile } from '../row-file.ts';

export { papersOf } from '../row-file.ts';

/** Loads the rows of a large edition, of which no page has all; rejects when they cannot be had. */
export async function loadRowFile(edition: string): Promise<RowFile> {
  const response = await fetch(linkTo(`/${edition}/data/browse-rows.json`));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as RowFile;
}
