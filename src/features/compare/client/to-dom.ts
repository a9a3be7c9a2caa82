import type { Markup } from '../markup.ts';

/** Makes what is described. */
export function toDom(markup: Markup): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const made = document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) made.setAttribute(name, value);
  made.append(...markup.children.map(toDom));
  return made;
}
