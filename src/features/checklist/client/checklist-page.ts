import { findChoice, loadChoices } from '../../browse/client/index.ts';
import { tellShortlist } from '../../shortlist/client/index.ts';
import type { CallFile } from '../../../site/call-file.ts';
import { loadCallFiles } from '../../../site/client/load-call-files.ts';
import { findElement } from '../../../site/client/page.ts';
import { correctUrl, writeUrl } from '../../../site/client/url-state.ts';
import { explainFailure } from '../../../site/explain-failure.ts';
import { describeProblems, readIds } from '../../../site/requested-calls.ts';
import { type CallSheet, isLong, makeSheet } from '../call-sheet.ts';
import { linesToDo } from '../checklist.ts';
import { choicesOf } from '../list-indicators.ts';
import { describeItems, readItems } from '../read-items.ts';
import { isSaved, keep, readKept, recipientKey, tickKey } from './kept.ts';
import { renderBody, renderSheet } from './render-sheet.ts';

/** More than anybody hands in; each is a file to load and a sheet to print. */
const MOST = 20;

const main = findElement('.checklist-page', HTMLElement);
const list = findElement('#checklists', HTMLElement);
const status = findElement('#checklist-status', HTMLElement);
const problems = findElement('#checklist-problems', HTMLElement);
const unsaved = findElement('#checklist-unsaved', HTMLElement);
const failure = findElement('#checklist-failure', HTMLElement);
const tools = findElement('.checklist-takeaway', HTMLElement);
const choice = findChoice('#checklist-choice');
const edition = main.dataset['edition'] ?? '';

let known: ReadonlySet<string> = new Set();
let ids: readonly string[] = [];
let items = new Map<string, number>();
let files: readonly CallFile[] = [];

findElement('#checklist-add', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  add([choice.value]);
  choice.value = '';
});
findElement('#checklist-shortlist', HTMLButtonElement).addEventListener('click', () => {
  tellShortlist('zhinan:shortlist', (keys) => {
    const listed = keys.filter((key) => key.edition === edition).map(({ id }) => id);
    if (listed.length === 0) complain('收藏清单里还没有本年度的申报项。');
    else add(listed);
  });
});
findElement('#checklist-retry', HTMLButtonElement).addEventListener('click', () => void show());
findElement('#checklist-print', HTMLButtonElement).addEventListener('click', () => {
  print();
});
for (const [id, isWord] of [
  ['#checklist-word', true],
  ['#checklist-excel', false],
] as const)
  findElement(id, HTMLButtonElement).addEventListener('click', () => void takeAway(isWord));
list.addEventListener('input', ({ target }) => {
  const id = idAround(target);
  if (!(target instanceof HTMLInputElement) || id === undefined) return;
  if (target.type === 'checkbox') tick(id, target);
  else keep(recipientKey(edition, id), target.value.trim());
  unsaved.hidden = isSaved();
});
list.addEventListener('change', ({ target }) => {
  const id = idAround(target);
  if (!(target instanceof HTMLSelectElement) || id === undefined) return;
  if (target.value === '') items.delete(id);
  else items.set(id, Number(target.value));
  writeUrl(parametersOf(), true);
  fill(id);
});
list.addEventListener('click', ({ target }) => {
  if (!(target as Element).closest('.checklist-remove')) return;
  const gone = idAround(target);
  const at = ids.findIndex((id) => id === gone);
  change(ids.filter((id) => id !== gone));
  void shown.then(() => {
    const next = list.children[Math.min(at, list.children.length - 1)];
    (next?.querySelector<HTMLElement>('.checklist-remove') ?? choice).focus();
  });
});
// What is ticked in another tab.
addEventListener('storage', () => {
  for (const { call } of files) fill(call.id);
});
addEventListener('popstate', start);
void loadChoices(choice, edition)
  .then(
    (choices) => (known = choices),
    (error: unknown) => (status.textContent = explainFailure(error)),
  )
  .then(start);

function idAround(target: EventTarget | null): string | undefined {
  return (target as Element).closest<HTMLElement>('[data-call]')?.dataset['call'];
}

/** Shows what the address stands for. */
function start(): void {
  const parameters = new URLSearchParams(location.search);
  const requested = readIds(parameters.getAll('ids').join(','), known, MOST);
  const contents = readItems(parameters.getAll('item').join(','), requested.ids);
  ({ ids } = requested);
  ({ items } = contents);
  correctUrl(parametersOf());
  complain(describeProblems(requested, `最多列${MOST}项`) + describeItems(contents.unreadable));
  void show();
}

function add(more: readonly string[]): void {
  const requested = readIds([...ids, ...more].join(','), known, MOST);
  change(requested.ids);
  complain(describeProblems(requested, `最多列${MOST}项`));
}

function change(next: readonly string[]): void {
  ids = next;
  items = new Map([...items].filter(([id]) => ids.includes(id)));
  complain('');
  writeUrl(parametersOf(), true);
  void show();
}

function parametersOf(): string {
  return [
    ...(ids.length > 0 ? [`ids=${ids.join(',')}`] : []),
    ...(items.size > 0 ? [`item=${[...items].map(([id, n]) => `${id}:${n}`).join(',')}`] : []),
  ].join('&');
}

function complain(text: string): void {
  problems.textContent = text;
  problems.hidden = text === '';
}

/** Done when what is chosen is shown. */
let shown: Promise<void> = Promise.resolve();

function show(): Promise<void> {
  shown = draw(ids).catch((error: unknown) => {
    status.textContent = explainFailure(error);
    list.dataset['checklistState'] = 'done';
  });
  return shown;
}

async function draw(wanted: readonly string[]): Promise<void> {
  failure.hidden = true;
  findElement('#checklist-empty', HTMLElement).hidden = wanted.length > 0;
  list.dataset['checklistState'] = 'busy';
  const loaded = await loadCallFiles(edition, wanted);
  // The reader went on meanwhile.
  if (wanted !== ids) return;
  files = loaded;
  failure.hidden = files.length === wanted.length;
  tools.hidden = files.length === 0;
  dropUnknownItems();
  list.replaceChildren(...files.map((file) => renderSheet(sheetOf(file), edition)));
  for (const { call } of files) fill(call.id);
  status.textContent = files.length === 0 ? '' : `共${files.length}项，勾选和姓名只存在这台设备的浏览器里。`;
  list.dataset['checklistState'] = 'done';
  document.documentElement.classList.remove('has-query');
}

/** Says of contents that the calls do not have that they do not. */
function dropUnknownItems(): void {
  const missing = files.flatMap(({ call }) => {
    const n = items.get(call.id);
    return n === undefined || choicesOf(call).some((one) => one.n === n) ? [] : [call.id];
  });
  if (missing.length === 0) return;
  complain((problems.textContent || '') + describeItems(missing.map((id) => `${id}:${items.get(id) ?? ''}`)));
  for (const id of missing) items.delete(id);
  correctUrl(parametersOf());
}

function sheetOf(file: CallFile): CallSheet {
  const { id } = file.call;
  return makeSheet(file, items.get(id) ?? null, {
    recipient: readKept(recipientKey(edition, id)),
    isTicked: (line) => readKept(tickKey(edition, id, line)) !== '',
  });
}

/** Lists what a call asks for, as it is ticked. */
function fill(id: string): void {
  const file = files.find(({ call }) => call.id === id);
  const section = list.querySelector(`[data-call="${id}"]`);
  if (!file || !section) return;
  section.querySelector('.checklist-body')?.replaceChildren(...renderBody(sheetOf(file), edition));
  section.classList.toggle('is-long', isLong(sheetOf(file)));
  count(section, sheetOf(file));
}

function tick(id: string, box: HTMLInputElement): void {
  const file = files.find(({ call }) => call.id === id);
  const key = box.dataset['key'] ?? '';
  const section = box.closest('[data-call]');
  if (!file || !section) return;
  keep(tickKey(edition, id, { key }), box.checked ? '1' : '');
  // What several alternatives ask for is ticked in all of them.
  for (const other of section.querySelectorAll<HTMLInputElement>('input[data-key]'))
    if (other.dataset['key'] === key) other.checked = box.checked;
  count(section, sheetOf(file));
}

function count(section: Element, { checklist, isTicked }: CallSheet): void {
  const lines = linesToDo(checklist);
  const place = section.querySelector('.checklist-count');
  if (place) place.textContent = `${lines.filter(isTicked).length}/${lines.length} 已勾`;
}

async function takeAway(isWord: boolean): Promise<void> {
  const before = status.textContent;
  status.textContent = '正在生成…';
  try {
    const { saveWord, saveExcel } = await import('./take-away.ts');
    await (isWord ? saveWord : saveExcel)(files.map(sheetOf), edition);
    status.textContent = before;
  } catch (error) {
    status.textContent = explainFailure(error);
  }
}
