import { usualUrl } from '../../../guide/model/ids.ts';
import type { ShortlistFile } from '../shortlist-file.ts';
import { copyText } from './copy-text.ts';
import { isSaved, readShortlist, writeShortlist, type ShortlistKey } from './shortlist-store.ts';

/** How many calls are put side by side: requested-calls.ts's number, not imported, for it lies with what browse loads. */
const COMPARED = 6;

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const files = new Map<string, Promise<ShortlistFile>>();

/** Fills the open dialog with the list; `changed` is called when the reader changes it there. */
export async function showShortlist(dialog: HTMLDialogElement | null, changed: () => void): Promise<void> {
  const body = dialog?.querySelector<HTMLElement>('.shortlist-body');
  const status = dialog?.querySelector('[role=status]');
  if (!body || !status) return;
  const keys = readShortlist();
  const editions = [...new Set(keys.map(({ edition }) => edition))].sort().reverse();
  try {
    const sections = await Promise.all(editions.map((edition) => renderEdition(edition, keys, redraw)));
    status.textContent = keys.length === 0 ? '清单是空的' : `共${keys.length}项`;
    body.replaceChildren(...sections.flat());
  } catch {
    status.textContent = '没有加载成功，请检查网络后重试。';
  }
  dialog?.querySelector('.shortlist-unsaved')?.toggleAttribute('hidden', isSaved());
  dialog?.querySelector('.shortlist-hint')?.toggleAttribute('hidden', keys.length > 0);

  function redraw(next: readonly ShortlistKey[]): void {
    writeShortlist(next);
    changed();
    void showShortlist(dialog, changed).then(() => {
      // What had focus is gone.
      dialog?.querySelector<HTMLElement>('.shortlist-body button, .shortlist-close')?.focus();
    });
  }
}

async function renderEdition(
  edition: string,
  all: readonly ShortlistKey[],
  redraw: (keys: readonly ShortlistKey[]) => void,
): Promise<HTMLElement[]> {
  const known = await loadFile(edition);
  const keys = all.filter((key) => key.edition === edition);
  const ids = keys.map(({ id }) => id).filter((id) => Object.hasOwn(known, id));
  const addressOf = (id: string): string => `${base}${usualUrl(edition, id)}`;
  const absolute = (address: string): string => new URL(address, location.href).href;

  const list = make('ul');
  list.className = 'bare';
  for (const key of keys) {
    const call = Object.hasOwn(known, key.id) ? known[key.id] : undefined;
    const item = make('li');
    if (call) {
      const link = make('a', call.name);
      link.href = addressOf(key.id);
      item.append(link, make('span', call.facts));
    } else item.append(make('span', `没有编号为“${key.id}”的申报项`));
    const remove = makeButton('移除', () => redraw(all.filter((each) => each !== key)));
    remove.ariaLabel = `移除：${key.id}`;
    item.append(remove);
    list.append(item);
  }

  const table = `${base}/${edition}/browse/?ids=${ids.join(',')}`;
  const paper = make('a', '打印所选');
  paper.href = `${base}/${edition}/print/shortlist/?ids=${ids.join(',')}`;
  const compare = make('a', `并排对比${ids.length > COMPARED ? `前${COMPARED}项` : ''}`);
  compare.href = `${base}/${edition}/compare/?ids=${ids.slice(0, COMPARED).join(',')}`;
  const browse = make('a', '列成表格');
  browse.href = table;
  const actions = make('p');
  actions.className = 'shortlist-actions';
  if (ids.length > 1) actions.append(compare);
  if (ids.length > 0)
    actions.append(
      browse,
      paper,
      makeButton(
        '复制文字',
        (button) =>
          void copyText(
            ids.map((id) => `${known[id]?.text ?? ''}\n${absolute(addressOf(id))}`).join('\n\n'),
            button,
          ),
      ),
      makeButton('复制清单链接', (button) => void copyText(absolute(table), button)),
    );
  actions.append(makeButton('清空', () => redraw(all.filter((key) => key.edition !== edition))));
  return [make('h3', `${edition}年度`), actions, list];
}

function loadFile(edition: string): Promise<ShortlistFile> {
  const loading =
    files.get(edition) ??
    fetch(`${base}/${edition}/data/shortlist.json`).then(async (response): Promise<ShortlistFile> => {
      // An edition that this site does not have: nothing of it is known.
      if (response.status === 404) return {};
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as ShortlistFile;
    });
  files.set(edition, loading);
  loading.catch(() => files.delete(edition));
  return loading;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function makeButton(name: string, press: (button: HTMLElement) => void): HTMLButtonElement {
  const button = make('button', name);
  button.type = 'button';
  button.addEventListener('click', () => press(button));
  return button;
}
