/** An element to be made, at build time or in the browser. */
export interface MarkupElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
}

/** Text or an element. Text never becomes markup. */
export type Markup = string | MarkupElement;

/** Describes an element. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Markup[]
): MarkupElement {
  return { tag, attributes, children };
}

/** Makes what is described. */
export function toDom(markup: Markup): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const made = document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) made.setAttribute(name, value);
  made.append(...markup.children.map(toDom));
  return made;
}
