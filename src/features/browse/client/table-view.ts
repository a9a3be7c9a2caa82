import type { BrowseState } from '../browse-state.ts';
import { BROWSE_COLUMNS } from '../columns.ts';
import type { Selection } from '../select-rows.ts';
import { findElement, makeButton } from '../../../site/client/page.ts';

/** The table. */
export const table = findElement('table.browse', HTMLTableElement);

const rowElements = new Map(
  [...table.querySelectorAll<HTMLTableRowElement>('tr[data-call]')].map((row) => [row.dataset['call'], row]),
);
const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-column]')];

/** Makes the heads of the columns into buttons that sort; `sort` gets the column's key. */
export function prepareHeads(sort: (column: string) => void): void {
  // Where rows are cards the heads are out of sight: the Tab key passes them, and there is a choice of orders above.
  const asCards = matchMedia('(max-width: 79.99rem)');
  const buttons = heads.map((head) => {
    const button = makeButton('', () => sort(head.dataset['column'] ?? ''));
    button.className = 'browse-order';
    button.setAttribute('aria-label', `按${head.textContent.trim()}排序`);
    button.replaceChildren(...head.childNodes);
    head.append(button);
    return button;
  });
  const passOrStop = (): void => {
    for (const button of buttons) button.tabIndex = asCards.matches ? -1 : 0;
  };
  asCards.addEventListener('change', passOrStop);
  passOrStop();
}

/** Shows the rows of a selection in their order, where the table has all of them, and the columns that are not hidden. */
export function showTable({ rows }: Selection, state: BrowseState): void {
  const shown = rows.flatMap(({ id }) => rowElements.get(id) ?? []);
  const isShown = new Set(shown);
  // Written only where it changes, or each row is styled again.
  for (const element of rowElements.values())
    if (element.hidden === isShown.has(element)) element.hidden = !element.hidden;
  // Moved only when the order changes: what has focus would lose it, and what is opened by hand would jump.
  const body = table.tBodies[0];
  const present = [...(body?.rows ?? [])].filter((row) => !row.hidden);
  if (present.some((row, at) => row !== shown[at])) body?.append(...shown);
  markColumns(state);
}

/** Shows these rows and no others, and the columns that are not hidden. */
export function showRows(shown: readonly HTMLTableRowElement[], state: BrowseState): void {
  const [body] = table.tBodies;
  const isThere = body?.rows.length === shown.length && shown.every((row, at) => row === body.rows[at]);
  if (!isThere) body?.replaceChildren(...shown);
  for (const row of shown) for (const [at, head] of heads.entries()) showCell(row, at, !head.hidden);
  markColumns(state);
}

/** Shows by which column rows are sorted, and hides those that are to be hidden. */
function markColumns({ sort, hidden }: BrowseState): void {
  table.classList.toggle(
    'has-extra',
    BROWSE_COLUMNS.some(({ key, isExtra }) => isExtra && !hidden.has(key)),
  );
  for (const [at, head] of heads.entries()) {
    const key = head.dataset['column'];
    if (key === sort?.column.key)
      head.setAttribute('aria-sort', sort?.isDescending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
    const isHidden = [...hidden].some((each) => each === key);
    if (head.hidden === isHidden) continue;
    head.hidden = isHidden;
    for (const row of table.tBodies[0]?.rows ?? []) showCell(row, at, !isHidden);
  }
}

/** Shows or hides a row's cell of a column, given its place. Those that are shown on request wait in a template of the row. */
function showCell(row: HTMLTableRowElement, at: number, isShown: boolean): void {
  const waiting = row.querySelector('template');
  if (isShown && BROWSE_COLUMNS[at]?.isExtra && waiting) {
    const extra = BROWSE_COLUMNS.flatMap(({ isExtra }, place) => (isExtra ? [place] : []));
    for (const [nth, cell] of [...waiting.content.children].entries())
      row.insertBefore(cell, row.cells[extra[nth] ?? -1] ?? null);
    waiting.remove();
  }
  const cell = [...row.cells].find(({ dataset }) => dataset['label'] === BROWSE_COLUMNS[at]?.heading);
  if (cell) cell.hidden = !isShown;
}

/** Lets the whole of a row lead where its link does; calls `follow` with the id of a call that a reader opens. */
export function listenToRows(follow: (id: string) => void): void {
  for (const type of ['click', 'auxclick', 'contextmenu']) {
    table.addEventListener(type, ({ target }) => {
      const link = (target as Element).closest('tbody th a');
      if (link) follow(link.closest('tr')?.dataset['call'] ?? '');
    });
  }
  table.addEventListener('click', (event) => {
    const row = (event.target as Element).closest('tr[data-call]');
    // Not what has an end of its own, nor a text that was selected to be taken along.
    if (!row || (event.target as Element).closest('a, button') || getSelection()?.isCollapsed === false)
      return;
    row.querySelector('th a')?.dispatchEvent(new MouseEvent('click', event));
  });
}
