/**
 * What it costs to make one text of another: a character too many or too few and two neighbours exchanged cost 1,
 * another character what `costOf` says. Infinity when it is more than `most`.
 */
export function editCost(
  from: string,
  to: string,
  most: number,
  costOf: (a: string, b: string) => number,
): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 1; at <= from.length; at += 1) {
    const next = [at];
    const a = from.charAt(at - 1);
    for (let place = 1; place <= to.length; place += 1) {
      const b = to.charAt(place - 1);
      const replaced = cell(row, place - 1) + (a === b ? 0 : costOf(a, b));
      const isExchanged = at > 1 && a === to.charAt(place - 2) && from.charAt(at - 2) === b;
      const exchanged = isExchanged ? cell(before, place - 2) + 1 : Infinity;
      next.push(Math.min(cell(row, place) + 1, cell(next, place - 1) + 1, replaced, exchanged));
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  const cost = cell(row, to.length);
  return cost > most ? Infinity : cost;
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Infinity;
}
