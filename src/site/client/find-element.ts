/** The one element that a page must have; throws when it has not, which is a bug of ours. */
export function findElement<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector} on the page`);
  return element;
}
