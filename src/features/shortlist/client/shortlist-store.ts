/** A call on the shortlist: `2026/13-2`. */
export type PickKey = string;

const KEY = 'zhinan:shortlist';

/** More than anybody compares; what a foreign script may have put there ends here. */
const LIMIT = 200;

/** The list when the browser keeps nothing: it holds as long as the page. */
let unsaved: PickKey[] | undefined;

/** Whether the list outlives the page. */
export const isSaved = (): boolean => unsaved === undefined;

/** The list, in the order in which calls were put on it; whatever else may be in the storage is left out. */
export function readShortlist(): PickKey[] {
  if (unsaved) return unsaved;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? tidy(stored) : [];
  } catch {
    return [];
  }
}

/** Keeps a list. */
export function writeShortlist(keys: readonly PickKey[]): void {
  const kept = tidy(keys);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    unsaved = undefined;
  } catch {
    unsaved = kept;
  }
}

function tidy(keys: readonly unknown[]): PickKey[] {
  const isKey = (key: unknown): key is PickKey =>
    typeof key === 'string' && /^\d{4}\/[a-z\d-]{1,40}$/.test(key);
  return [...new Set(keys.filter(isKey))].slice(0, LIMIT);
}
