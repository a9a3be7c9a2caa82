/** What every row of a table has: the address of its page as the file is to show it. */
export interface TableRow {
  address: string;
}

/**
 * A column of a table: its heading, its width in characters (a Chinese one counts two), and the value of a row. A `link`
 * leads to the row's address, a `wrap` column has texts of more than a line.
 */
export type Column<Row extends TableRow> = { heading: string; width: number } & (
  | { kind: 'number'; value: (row: Row) => number | null }
  | { kind: 'text' | 'wrap' | 'link'; value: (row: Row) => string }
);
