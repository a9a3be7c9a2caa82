import { usualUrl } from '../../../guide/model/ids.ts';
import type { ShortlistFile } from '../shortlist-file.ts';
import { copyText } from './copy-text.ts';
import { isSaved, readShortlist, writeKey, writeShortlist, type ShortlistKey } from './shortlist-store.ts';
import { UNREACHED } from './unreached.ts';

/** How many calls are put side by side: requested-calls.ts's number, not imported, for it lies with what browse loads. */
const COMPARED = 6;

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const files = new Map<string, Promise<ShortlistFile>>();

/** The list as it was before the reader last took something off it, while the dialog is open. */
let before: readonly ShortlistKey[] = [];

const unsaved = make('p', {}, '浏览器不允许保存，离开本页就没有了。');
const body = make('div', { className: 'shortlist-body' });
const hint = make('p', {}, '按“收藏”列到这里，只存在这台设备上。');

/** Shows the list as it is in the dialog, which was opened; `changed` is called when it is changed there. */
export function fillShortlist(dialog: HTMLElement, changed: () => void): void {
  before = [];
  dialog.append(unsaved, body, hint);
  void showShortlist(changed);
}

async function showShortlist(changed: () => void): Promise<void> {
  const say = (text: string): void => document.querySelector('.shortlist-status')?.replaceChildren(text);
  const keys = readShortlist();
  const editions = [...new Set(keys.map(({ edition }) => edition))].sort().reverse();
  const kept = keys.map(writeKey);
  const removed = before.filter((key) => !kept.includes(writeKey(key))).length;
  unsaved.hidden = isSaved();
  hint.hidden = keys.length > 0;
  try {
    const sections = await Promise.all(editions.map((edition) => renderEdition(edition, keys, remove)));
    say(
      (removed === 0 ? '' : `移除了${removed}项，`) +
        (keys.length === 0 ? '清单是空的' : `共${keys.length}项`),
    );
    // What another tab put on the list meanwhile stays.
    const undo = makeButton('撤销', () => keep([...before, ...readShortlist()]));
    body.replaceChildren(...(removed === 0 ? [] : [undo]), ...sections.flat());
  } catch {
    // All that is used here is older than dialogs: only the file can be missing.
    say(UNREACHED);
  }

  function remove(isRemoved: (key: ShortlistKey) => boolean): void {
    before = keys;
    keep(keys.filter((key) => !isRemoved(key)));
  }

  function keep(next: readonly ShortlistKey[]): void {
    writeShortlist(next);
    changed();
    // What had focus is gone: on what takes this back, or where pressing the key once more does no harm.
    void showShortlist(changed).then(() =>
      (
        body.querySelector<HTMLElement>(':scope > button') ?? body.parentElement?.querySelector('button')
      )?.focus(),
    );
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
      if (!response.ok) throw new Error(response.statusText);
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

function makeButton(name: string, onclick: () => void): HTMLButtonElement {
  return make('button', { type: 'button', onclick }, name);
}
