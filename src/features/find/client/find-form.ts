import { findElement } from '../../../site/client/page.ts';
import { readReader, type Reader } from '../reader.ts';

export const form = findElement('#find-form', HTMLFormElement);
export const textField = findElement('#find-text', HTMLTextAreaElement);
const heldCount = findElement('#find-held-count', HTMLElement);
const heldBoxes = [...form.querySelectorAll<HTMLInputElement>('[name=holds]')];

/** What the page asks whether an organisation has it. */
export const heldNames: ReadonlySet<string> = new Set(heldBoxes.map(({ value }) => value));

/** Reads what is chosen; what was typed and is no age comes back. */
export function readForm(): { reader: Reader; unknown: string[] } {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (name !== 'text' && typeof value === 'string' && value.trim() !== '')
      parameters.append(name, value.trim());
  const { reader, unknown } = readReader(parameters, heldNames);
  showHeld(reader.holds.length);
  return { reader, unknown };
}

/** Shows what an address says. */
export function fillForm({ holds, ...fields }: Reader): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
      field.value = value === null ? '' : String(value);
  }
  for (const box of heldBoxes) box.checked = holds.includes(box.value);
  showHeld(holds.length);
}

/** Says how many are ticked, for the list is mostly closed. */
function showHeld(count: number): void {
  heldCount.textContent = count > 0 ? `：已选${count}个` : '';
}
