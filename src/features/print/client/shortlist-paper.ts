// The print view of calls that the address names: a summary, and each call as it stands in the print view of its plan,
// beginning on a new sheet. Nothing out of the address becomes markup: ids only choose among the calls that the page lists.
import { describeProblems, readIds, type RequestedCalls } from '../../../site/requested-calls.ts';
import { explainFailure } from '../../../site/explain-failure.ts';
import { findElement, make } from '../../../site/client/page.ts';

const main = findElement('.paper-shortlist', HTMLElement);
const status = findElement('#paper-status', HTMLElement);
const problems = findElement('#paper-problems', HTMLElement);
const retry = findElement('#paper-retry', HTMLElement);
const summary = findElement('#paper-summary', HTMLTableElement);

/** A call that is wanted: its row in the summary, and where its text stands once it is loaded. */
interface WantedCall {
  id: string;
  row: HTMLTableRowElement;
  section: HTMLElement;
  isLoaded: boolean;
}

const template = document.querySelector<HTMLTemplateElement>('#paper-rows');
const wanted = new URLSearchParams(location.search).getAll('ids').join(',');
let calls: WantedCall[] = [];

retry.querySelector('button')?.addEventListener('click', () => void load());
if (template) {
  const rows = rowsOf(template);
  begin(readIds(wanted, new Set(rows.keys()), rows.size), rows);
} else if (wanted !== '') {
  status.textContent = '正在加载…';
  main.dataset['paperState'] = 'busy';
  import('./large-shortlist.ts')
    .then(({ findCalls }) => findCalls(main.dataset['edition'] ?? '', wanted))
    .then(({ requested, rows }) => begin(requested, rows))
    .catch((error: unknown) => {
      status.textContent = explainFailure(error);
      main.dataset['paperState'] = 'done';
    });
}

/** Shows the summary of the calls that the address names, given the rows of these at least, and loads their texts. */
function begin(requested: RequestedCalls, rows: ReadonlyMap<string, HTMLTableRowElement>): void {
  calls = requested.ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ id, row, section: document.createElement('section'), isLoaded: false }] : [];
  });
  complain(describeProblems(requested));
  status.textContent = '';
  main.dataset['paperState'] = 'idle';
  if (calls.length === 0) return;
  findElement('#paper-empty', HTMLElement).hidden = true;
  summary.hidden = false;
  summary.tBodies[0]?.append(...calls.map(({ row }) => row));
  findElement('#paper-calls', HTMLElement).append(...calls.map(({ section }) => section));
  findElement('#paper-address', HTMLElement).textContent += `?ids=${requested.ids.join(',')}`;
  void load();
}

/** Loads what is not there yet, each print view once, and says what could not be loaded. */
async function load(): Promise<void> {
  main.dataset['paperState'] = 'busy';
  status.textContent = '正在加载…';
  const missing = calls.filter(({ isLoaded }) => !isLoaded);
  const papers = new Set(missing.map(paperOf));
  await Promise.all(
    [...papers].map(async (address) => {
      const paper = await loadPaper(address);
      for (const call of missing.filter((each) => paperOf(each) === address)) show(call, paper);
    }),
  );
  calls.forEach(mendLinks);
  const failed = calls.filter(({ isLoaded }) => !isLoaded).length;
  retry.hidden = failed === 0;
  status.textContent = `共${calls.length}项${failed > 0 ? `，其中${failed}项的全文没有加载成功` : ''}。`;
  main.dataset['paperState'] = 'done';
}

async function loadPaper(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

function show(call: WantedCall, paper: Document | undefined): void {
  takeRow(call, paper);
  const { id, row } = call;
  const found = paper?.getElementById(id);
  call.isLoaded = found?.matches('.paper-call') ?? false;
  const section = call.isLoaded && found ? document.importNode(found, true) : missingText(call);
  const heading = section.querySelector('.paper-heading');
  // Its level was that among the other entries of its plan.
  const words = heading?.childNodes ?? [row.cells[0]?.textContent.trim() ?? ''];
  const title = make('h2', { className: 'paper-heading' }, ...words);
  heading?.remove();
  section.prepend(make('p', { className: 'paper-place ours' }, row.dataset['place'] ?? ''), title);
  call.section.replaceWith(section);
  call.section = section;
}

/** Of a large edition a print view has the rows of its calls as well. */
function takeRow(call: WantedCall, paper: Document | undefined): void {
  const rows = paper?.querySelector<HTMLTemplateElement>('template.paper-rows');
  const row = rows ? rowsOf(rows).get(call.id) : undefined;
  if (!row) return;
  const taken = document.importNode(row, true);
  call.row.replaceWith(taken);
  call.row = taken;
}

function missingText({ id }: WantedCall): HTMLElement {
  const words = '这一项的全文没有加载成功，可能是网络断了或被拦截。';
  return make('section', { id, className: 'paper-entry' }, make('p', { className: 'paper-problems' }, words));
}

/** Links to what is not on this page lead to the print view that it is on. */
function mendLinks({ section, row }: WantedCall): void {
  for (const link of section.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = link.getAttribute('href') ?? '';
    if (!document.getElementById(target.slice(1))) link.href = `${row.dataset['paper'] ?? ''}${target}`;
  }
}

function paperOf({ row }: WantedCall): string {
  return row.dataset['paper'] ?? '';
}

function complain(text: string): void {
  problems.textContent = text;
  problems.hidden = text === '';
}

/** The rows of a template by the calls' ids. */
function rowsOf({ content }: HTMLTemplateElement): Map<string, HTMLTableRowElement> {
  return new Map([...content.querySelectorAll('tr')].map((row) => [row.dataset['call'] ?? '', row]));
}
