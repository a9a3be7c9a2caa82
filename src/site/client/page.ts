/** The one element that a page, or a part of it, must have. Throws if it is missing (a bug). */
export function findElement<Kind extends HTMLElement>(
  selector: string,
  kind: new () => Kind,
  root: ParentNode = document,
): Kind {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector} on the page`);
  return element;
}

/** Makes an element with what stands in it; text never becomes markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Makes a button that does something. */
export function makeButton(name: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, name);
  button.addEventListener('click', press);
  return button;
}

/** Fetches a file; rejects when it cannot be had. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`cannot fetch ${address}: ${response.status}`);
  return response;
}

/** Fetches data; rejects when something else answers, as a network's log-in page does. */
export async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetchFile(address);
  return response.json().catch(() => {
    throw new Error(`cannot fetch ${address}: no data`);
  }) as Promise<Data>;
}

/** What was loaded for a key, or is being loaded; loads it where nothing was, or where that failed. */
export function loadOnce<Loaded>(
  known: Map<string, Promise<Loaded>>,
  key: string,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  const loading = known.get(key) ?? load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}
