/** Says on standard error what a bench is doing; standard output has the figures alone. */
export function say(what: string): void {
  console.error(`bench: ${what} …`);
}

/** A plain-text table: the first column flush left, the others flush right. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widthOf(at)) : cell.padStart(widthOf(at))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A whole number with its thousands apart. */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A share as a percentage with one digit. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}
