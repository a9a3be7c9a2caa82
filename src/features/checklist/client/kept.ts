import type { ChecklistLine } from '../checklist.ts';

/** What is kept when the browser keeps nothing: it holds as long as the page. */
const unsaved = new Map<string, string>();

/** Whether all that was to be kept outlives the page. */
export const isSaved = (): boolean => unsaved.size === 0;

/** The key of a tick: of an edition, a call and a text, so that a changed text is not ticked. */
export const tickKey = (edition: string, id: string, { key }: Pick<ChecklistLine, 'key'>): string =>
  `zhinan:checklist:${edition}/${id}:${key}`;

/** The key of whom a call goes to. */
export const recipientKey = (edition: string, id: string): string => `zhinan:checklist-to:${edition}/${id}`;

/** What is kept under a key; empty where nothing is. */
export function readKept(key: string): string {
  const held = unsaved.get(key);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text on this device; an empty one is forgotten. */
export function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    unsaved.delete(key);
  } catch {
    unsaved.set(key, text);
  }
}
