/** What terms are looked for in: a call’s title and what it says about its field, and all its lines to count in. */
export interface TermSource {
  id: string;
  /** As printed; empty where the source lost it. */
  title: string;
  field: readonly string[];
  lines: readonly string[];
}
