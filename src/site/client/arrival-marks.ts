/** Also known to start-marks.ts. */
const KEY = 'zhinan:marks';

/** How long a note waits for its page, in milliseconds: a new tab may be slow to open. */
const PATIENCE = 60_000;

/** What to mark on the page that a result leads to. */
export interface Marks {
  path: string;
  terms: readonly string[];
  isLoose: boolean;
}

/** Leaves a note for the page at an address, in this tab or a new one: mark these terms. The address stays clean. */
export function rememberMarks(url: string, terms: readonly string[], isLoose: boolean): void {
  const marks: Marks = { path: url, terms, isLoose };
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...marks, time: Date.now() }));
  } catch {
    // Without storage the page opens at the hit all the same, unmarked.
  }
}

/** The note for this page, if there is one; it is taken away. */
export function takeMarks(): Marks | undefined {
  try {
    const marks: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const isForOther = isMarks(marks) && !location.pathname.endsWith(marks.path);
    // A note for a page that is just opening in another tab stays; one that is too old or foreign does not.
    if (isForOther) return undefined;
    localStorage.removeItem(KEY);
    return isMarks(marks) ? marks : undefined;
  } catch {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Storage is forbidden.
    }
    return undefined;
  }
}

function isMarks(value: unknown): value is Marks {
  if (typeof value !== 'object' || value === null) return false;
  const { path, terms, time } = value as Partial<Marks> & { time?: unknown };
  return (
    typeof path === 'string' &&
    path !== '' &&
    Array.isArray(terms) &&
    terms.every((term) => typeof term === 'string' && term !== '') &&
    typeof time === 'number' &&
    time <= Date.now() &&
    Date.now() - time < PATIENCE
  );
}
