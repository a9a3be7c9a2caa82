import { parseReadings, printReadings, type Readings } from './readings.ts';

/** What slips are found with besides the words. */
export interface Spelling {
  readings: Readings;
  /** Words of the index that are not offered. */
  fragments: Iterable<string>;
}

/** Between readings and fragments. */
const PART = '\n\n';

/** It as text: the readings, an empty line, and the fragments. */
export function printSpelling({ readings, fragments }: Spelling): string {
  return [printReadings(readings), [...fragments].sort().join(' ')].join(PART);
}

/** Reads what `printSpelling` gave. */
export function parseSpelling(printed: string): { readings: Readings; fragments: ReadonlySet<string> } {
  const [readings = '', fragments = ''] = printed.split(PART);
  return { readings: parseReadings(readings), fragments: new Set(fragments.split(' ')) };
}
