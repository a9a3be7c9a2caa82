import { nameOfAnchor } from '../../../guide/model/anchored-lists.ts';

/**
 * Copies what a button or a link stands for: itself, a call for a colleague (`data-copy`: the text, to which the page's address is added)
 * or a citation of the entry it stands in (entry-tools.ts). The button says that it is done.
 */
export async function copyFor(button: HTMLElement): Promise<void> {
  if (button instanceof HTMLAnchorElement) {
    await copyText(button.href, button);
    return;
  }
  const text = button.dataset['copy'];
  await copyText(
    text === undefined ? citationOf(button) : `${text}\n${location.origin}${location.pathname}`,
    button,
  );
}

/** Buttons that say what became of a copy, with what they say else. */
const saying = new WeakMap<HTMLElement, Node[]>();

/** Copies a text, and lets a button say so for a while. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  const outcome = (await copy(text)) ? '已复制' : '浏览器不允许复制';
  const live = document.querySelector('#live');
  live?.replaceChildren(outcome);
  if (saying.has(button)) return;
  saying.set(button, [...button.childNodes]);
  button.replaceChildren(outcome);
  setTimeout(() => {
    button.replaceChildren(...(saying.get(button) ?? []));
    saying.delete(button);
    live?.replaceChildren();
  }, 2000);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no clipboard; nor have some in-app browsers.
    const focused = document.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const isCopied = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return isCopied;
  }
}

/** “…” ——《2026年度…》方向13·子方向2：…，主要内容第3条（标号“3.”，原文第364行） https://… */
function citationOf(button: HTMLElement): string {
  const { cite = '', marker } = button.closest<HTMLElement>('.tools')?.dataset ?? {};
  const work = button.closest<HTMLElement>('[data-work]')?.dataset['work'] ?? '';
  const block = button.closest('[id]');
  const line = block?.querySelector<HTMLElement>('[data-source-lines]')?.dataset['sourceLines'] ?? '';
  const printed = marker === undefined ? '' : `标号“${marker}”，`;
  const place = `${nameOfAnchor(block?.id ?? '') ?? ''}（${printed}原文第${line}行）`;
  return `“${cite}”——${work}，${place}\n${location.origin}${location.pathname}#${block?.id ?? ''}`;
}
