/** The contents that an address chooses, by the id of their call, and what of it cannot be read. */
export interface RequestedItems {
  items: Map<string, number>;
  unreadable: string[];
}

/**
 * Reads which content of which call an address chooses: `13-2:3,4:1`; of a call that is not on the page, none, and
 * of one that is named twice the first.
 */
export function readItems(text: string, ids: readonly string[]): RequestedItems {
  const items = new Map<string, number>();
  const unreadable: string[] = [];
  for (const asked of new Set(text.split(/[\s,，、;；]+/).filter((one) => one !== ''))) {
    const [, id = '', n] = /^([a-z\d-]+)[:：](\d{1,3})$/.exec(asked) ?? [];
    if (ids.includes(id) && !items.has(id)) items.set(id, Number(n));
    else unreadable.push(asked);
  }
  return { items, unreadable };
}

/** What is wrong with the contents that an address chooses, in words; empty when nothing is. */
export function describeItems(unreadable: readonly string[]): string {
  return unreadable.length > 0 ? `没有这些内容，已略过：${unreadable.join('、')}。` : '';
}
