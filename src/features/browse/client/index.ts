import { linkTo } from '../../../site/addresses.ts';
import { fetchFile } from '../../../site/client/page.ts';
import type { RowFile } from '../row-file.ts';

export { papersOf } from '../row-file.ts';

/** Loads the rows of a large edition, of which no page has all; rejects when they cannot be had. */
export async function loadRowFile(edition: string): Promise<RowFile> {
  const file = await fetchFile(linkTo(`/${edition}/data/browse-rows.json`));
  return (await file.json()) as RowFile;
}

/** A field of CallChoice.astro. Throws if it is missing (a bug). */
export function findChoice(selector: string): HTMLSelectElement | HTMLInputElement {
  const found = document.querySelector<HTMLSelectElement | HTMLInputElement>(selector);
  if (!found) throw new Error(`no ${selector} on the page`);
  return found;
}

/** The ids of the calls that such a field takes; those of a large edition, which are no list in it, are loaded. */
export async function loadChoices(
  choice: HTMLSelectElement | HTMLInputElement,
  edition: string,
): Promise<Set<string>> {
  const ids =
    choice instanceof HTMLSelectElement
      ? [...choice.options].map(({ value }) => value).filter((id) => id !== '')
      : (await loadRowFile(edition)).rows.map(([id]) => id);
  return new Set(ids);
}
