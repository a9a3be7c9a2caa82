/** An expression of the guide, how many pages have it, and what readers say for it, after SKOS. */
export interface ThesaurusRow {
  guide: string;
  pages: number;
  same: readonly string[];
  narrower: readonly string[];
  related: readonly string[];
  /** Wider expressions of the guide, each of which has a row. */
  broader: readonly string[];
}

const LISTS = ['same', 'narrower', 'related', 'broader'] as const;

/** Between cells and between the words of one; they stand in no word. */
const CELL = '\t';
const WORD = '|';

/** Rows as text, a line for each. */
export function printRows(rows: readonly ThesaurusRow[]): string {
  return rows
    .map((row) => [row.guide, row.pages, ...LISTS.map((list) => row[list].join(WORD))].join(CELL))
    .join('\n');
}

/** Reads what `printRows` gave. */
export function parseRows(printed: string): ThesaurusRow[] {
  const words = (cell = ''): string[] => (cell === '' ? [] : cell.split(WORD));
  return printed.split('\n').flatMap((line) => {
    const [guide = '', pages, same, narrower, related, broader] = line.split(CELL);
    return guide === ''
      ? []
      : [
          {
            guide,
            pages: Number(pages),
            same: words(same),
            narrower: words(narrower),
            related: words(related),
            broader: words(broader),
          },
        ];
  });
}
