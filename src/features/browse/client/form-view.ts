import { BROWSE_FACETS, readAmount, readSort, type BrowseState } from '../browse-state.ts';
import { BROWSE_COLUMNS } from '../columns.ts';
import type { Selection } from '../select-rows.ts';
import { findElement } from '../../../site/client/page.ts';

/** The form that filters and sorts. */
export const form = findElement('#browse-form', HTMLFormElement);

const chosenMark = findElement('#browse-chosen', HTMLElement);
const shownMark = findElement('.browse-shown', HTMLElement);
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

/** What the form says; it has no field for the list of ids, which is kept, and what is listed anew begins with page 1. */
export function readForm(ids: readonly string[]): BrowseState {
  const data = new FormData(form);
  const textOf = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const shown = data.getAll('show');
  return {
    query: textOf('q'),
    ids,
    chosen: new Map(BROWSE_FACETS.map((facet) => [facet, new Set(data.getAll(facet).map(String))])),
    from: readAmount(textOf('from')) ?? null,
    to: readAmount(textOf('to')) ?? null,
    keepsUnstated: data.has('unstated'),
    sort: readSort(textOf('sort')) ?? null,
    hidden: new Set(
      BROWSE_COLUMNS.filter(({ key, canHide }) => canHide && !shown.includes(key)).map(({ key }) => key),
    ),
    page: 1,
  };
}

/** Puts a state into the form. */
export function fillForm(state: BrowseState): void {
  const { query, chosen, from, to, keepsUnstated, sort, hidden } = state;
  const hiddenKeys: ReadonlySet<string> = hidden;
  for (const box of boxes) {
    if (box.name === 'show') box.checked = !hiddenKeys.has(box.value);
    else if (box.name === 'unstated') box.checked = keepsUnstated;
    else box.checked = chosen.get(box.name)?.has(box.value) ?? false;
  }
  const fill = (name: string, value: string): void => {
    const field = form.elements.namedItem(name);
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.value !== value)
      field.value = value;
  };
  fill('q', query);
  fill('from', from === null ? '' : String(from));
  fill('to', to === null ? '' : String(to));
  fill('sort', sort ? `${sort.isDescending ? '-' : ''}${sort.column.key}` : '');
}

/** Shows beside each value how many calls have it, how many values are chosen, and how many calls are left. */
export function showCounts({ count, rows }: Selection, { chosen, from, to }: BrowseState): void {
  for (const box of boxes) {
    const label = box.closest('label');
    const mark = label?.querySelector('.browse-count');
    if (!label || !mark) continue;
    const number = count(box.name, box.value);
    if (mark.textContent !== String(number)) mark.textContent = String(number);
    label.classList.toggle('is-empty', number === 0 && !box.checked);
  }
  shownMark.textContent = String(rows.length);
  const values = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
  const sum = values + Number(from !== null || to !== null);
  chosenMark.textContent = sum === 0 ? '' : `（${sum}）`;
}
