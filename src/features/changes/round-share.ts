/** A share as it is published, in thousandths: the order in which it was summed up must not show. */
export function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}
