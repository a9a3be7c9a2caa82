import { numberIn } from '../parse/numerals.ts';
import type { Requirement } from './schema/call.ts';

/** The entries of a list, as their `n`, by the number that is printed before them; a damaged list has one twice. */
export function groupByMarker(
  entries: readonly Pick<Requirement, 'n' | 'marker'>[],
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const { n, marker } of entries) {
    const value = marker === null ? undefined : numberIn(marker);
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(n);
    else groups.set(value, [n]);
  }
  return groups;
}
