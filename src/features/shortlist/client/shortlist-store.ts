/** A call on the shortlist. */
export interface ShortlistKey {
  edition: string;
  id: string;
}

const KEY = 'zhinan:shortlist';

/** More than anybody compares; what a foreign script may have put there ends here. */
const LIMIT = 200;

/** The list when the browser keeps nothing: it holds as long as the page. */
let unsaved: ShortlistKey[] | undefined;

/** Whether the list outlives the page. */
export const isSaved = (): boolean => unsaved === undefined;

/** A call as buttons and the storage name it: `2026/13-2`. */
export const writeKey = ({ edition, id }: ShortlistKey): string => `${edition}/${id}`;

/** The call that a button or the storage names; none for anything else. */
export function readKey(text: unknown): ShortlistKey[] {
  const [, edition, id] = /^(\d{4})\/([a-z\d-]{1,40})$/.exec(typeof text === 'string' ? text : '') ?? [];
  return edition !== undefined && id !== undefined ? [{ edition, id }] : [];
}

/** The list, in the order in which calls were put on it; whatever else may be in the storage is left out. */
export function readShortlist(): ShortlistKey[] {
  if (unsaved) return unsaved;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? tidy(stored) : [];
  } catch {
    return [];
  }
}

/** Keeps a list. */
export function writeShortlist(keys: readonly ShortlistKey[]): void {
  const kept = tidy(keys.map(writeKey));
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.map(writeKey)));
    unsaved = undefined;
  } catch {
    unsaved = kept;
  }
}

function tidy(keys: readonly unknown[]): ShortlistKey[] {
  return [...new Set(keys)].flatMap(readKey).slice(0, LIMIT);
}
