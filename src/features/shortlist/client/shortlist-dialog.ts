import { usualUrl } from '../../../guide/model/ids.ts';
import type { ShortlistFile } from '../shortlist-file.ts';
import { copyText } from './copy-text.ts';
import { isSaved, readShortlist, writeKey, writeShortlist, type ShortlistKey } from './shortlist-store.ts';

/** How many calls are put side by side: requested-calls.ts's number, not imported, for it lies with what browse loads. */
const COMPARED = 6;

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const files = new Map<string, Promise<ShortlistFile>>();

/** The list as it was before the reader last took something off it, while the dialog is open. */
let before: readonly ShortlistKey[] = [];

/** Shows the list in the dialog that was just opened; `changed` is called when the reader changes it there. */
export function openShortlist(dialog: HTMLDialogElement | null, changed: () => void): Promise<void> {
  before = [];
  return showShortlist(dialog, changed);
}

async function showShortlist(dialog: HTMLDialogElement | null, changed: () => void): Promise<void> {
  const body = dialog?.querySelector<HTMLElement>('.shortlist-body');
  const status = dialog?.querySelector('[role=status]');
  if (!body || !status) return;
  const keys = readShortlist();
  const editions = [...new Set(keys.map(({ edition }) => edition))].sort().reverse();
  const kept = new Set(keys.map(writeKey));
  const removed = before.filter((key) => !kept.has(writeKey(key))).length;
  try {
    const sections = await Promise.all(editions.map((edition) => renderEdition(edition, keys, remove)));
    status.textContent =
      (removed === 0 ? '' : `移除了${removed}项，`) +
      (keys.length === 0 ? '清单是空的' : `共${keys.length}项`);
    // What another tab put on the list meanwhile stays.
    const undo = makeButton('撤销', () => keep([...before, ...readShortlist()]));
    body.replaceChildren(...(removed === 0 ? [] : [undo]), ...sections.flat());
  } catch {
    // All that is used here is older than dialogs: only the file can be missing.
    status.textContent = '没有加载成功，可能断网了';
  }
  dialog?.querySelector('.shortlist-unsaved')?.toggleAttribute('hidden', isSaved());
  dialog?.querySelector('.shortlist-hint')?.toggleAttribute('hidden', keys.length > 0);

  function remove(isRemoved: (key: ShortlistKey) => boolean): void {
    before = keys;
    keep(keys.filter((key) => !isRemoved(key)));
  }

  function keep(next: readonly ShortlistKey[]): void {
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
  remove: (isRemoved: (key: ShortlistKey) => boolean) => void,
): Promise<HTMLElement[]> {
  const known = new Map(Object.entries(await loadFile(edition)));
  const keys = all.filter((key) => key.edition === edition);
  const ids = keys.map(({ id }) => id).filter((id) => known.has(id));
  const addressOf = (id: string): string => `${base}${usualUrl(edition, id)}`;
  const absolute = (address: string): string => location.origin + address;
  const linkTo = (text: string, href: string): HTMLElement => make('a', { href }, text);
  const makeCopy = (name: string, text: string): HTMLButtonElement => {
    const button = makeButton(name, () => void copyText(text, button));
    return button;
  };

  const items = keys.map((key) => {
    const call = known.get(key.id);
    const button = makeButton('移除', () => remove((each) => each === key));
    button.setAttribute('aria-label', `移除：${key.id}`);
    return call
      ? make('li', {}, linkTo(call.name, addressOf(key.id)), make('span', {}, call.facts), button)
      : make('li', {}, make('span', {}, `没有编号为“${key.id}”的申报项`), button);
  });

  const listed = (page: string, most?: number): string =>
    `${base}/${edition}/${page}/?ids=${ids.slice(0, most).join(',')}`;
  const compare = linkTo(
    `并排对比${ids.length > COMPARED ? `前${COMPARED}项` : ''}`,
    listed('compare', COMPARED),
  );
  const taken = [
    linkTo('办理清单', listed('checklist')),
    linkTo('列成表格', listed('browse')),
    linkTo('打印所选', listed('print/shortlist')),
    makeCopy(
      '复制文字',
      ids.map((id) => `${known.get(id)?.text ?? ''}\n${absolute(addressOf(id))}`).join('\n\n'),
    ),
    makeCopy('复制清单链接', absolute(listed('browse'))),
  ];
  return [
    make('h3', {}, `${edition}年度`),
    make(
      'p',
      { className: 'shortlist-actions' },
      ...(ids.length > 1 ? [compare] : []),
      ...(ids.length > 0 ? taken : []),
      makeButton('清空', () => remove((key) => key.edition === edition)),
    ),
    make('ul', { className: 'bare' }, ...items),
  ];
}

function loadFile(edition: string): Promise<ShortlistFile> {
  const loading =
    files.get(edition) ??
    fetch(`${base}/${edition}/data/shortlist.json`).then(async (response): Promise<ShortlistFile> => {
      // An edition that this site does not have: nothing of it is known.
      if (response.status === 404) return {};
      if (!response.ok) throw new Error(`cannot fetch: ${response.status}`);
      return (await response.json()) as ShortlistFile;
    });
  files.set(edition, loading);
  loading.catch(() => files.delete(edition));
  return loading;
}

/** As page.ts's, which lies with what browse loads. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function makeButton(name: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, name);
  button.addEventListener('click', press);
  return button;
}
