/** The axis that all charts of an edition share, so that they can be compared. */
export interface MoneyAxis {
  max: number;
  ticks: readonly number[];
}

/** Where an axis may end: these times a power of ten. */
const ENDS = [1, 2, 5, 10] as const;

/** Marks as shares of the whole: close together where most calls lie (up to 300 of 1000万元). */
const SHARES = [0, 0.1, 0.2, 0.3, 0.5, 1] as const;

/**
 * The axis for a set of sums, from nothing to a round number above the greatest. It is even: twice the length is
 * twice the money. A logarithm or a root would give the many small sums more room, but they have their number
 * beside them anyway, and few readers would see that the longest bars are drawn far too short.
 */
export function moneyAxis(rows: readonly { min: number | null; max: number | null }[]): MoneyAxis {
  const greatest = Math.max(1, ...rows.flatMap(({ min, max }) => [min ?? 0, max ?? 0]));
  const power = 10 ** Math.floor(Math.log10(greatest));
  const end = ENDS.find((times) => times * power >= greatest) ?? 10;
  const max = end * power;
  // Rounded: 0.3 × 1000 is not 300 in binary fractions of every size.
  return { max, ticks: SHARES.map((share) => Math.round(share * max * 1000) / 1000) };
}
