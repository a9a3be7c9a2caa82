const KEY = 'zhinan:marks';

/** What to mark on the page that a result leads to. */
export interface Marks {
  path: string;
  terms: readonly string[];
  isLoose: boolean;
}

/** Leaves a note for the next page: mark these terms. The address stays clean. */
export function rememberMarks(url: string, terms: readonly string[], isLoose: boolean): void {
  const marks: Marks = { path: url, terms, isLoose };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(marks));
  } catch {
    // Without storage the page opens at the hit all the same, unmarked.
  }
}

/** The note for this page, if there is one; it is taken away. */
export function takeMarks(): Marks | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const marks: unknown = text === null ? undefined : JSON.parse(text);
    return isMarks(marks) && location.pathname.endsWith(marks.path) ? marks : undefined;
  } catch {
    return undefined;
  }
}

function isMarks(value: unknown): value is Marks {
  if (typeof value !== 'object' || value === null) return false;
  const { path, terms } = value as Partial<Marks>;
  return typeof path === 'string' && Array.isArray(terms) && terms.every((term) => typeof term === 'string');
}
