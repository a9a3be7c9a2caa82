import type { SplitInput } from '../../../src/guide/split-guide.ts';
import { growEdition, type EditionSource } from './grow-edition.ts';

/** The recorded seed: the same texts in every run. */
const SEED = 20261125;

/** Of ten editions, the years before the newest. */
const EARLIER = 9;

/** A site to be built: its name in tables, its name on the command line, and its editions, year → source. */
export interface Size {
  name: string;
  folder: string;
  editions: ReadonlyMap<number, EditionSource>;
}

/** The sizes that are measured when none is named. */
export const ALL_SIZES: readonly string[] = ['1', '10', '50', 'editions'];

/** `10`: one edition with ten times the calls of the real one; `editions`: ten of them, each with as many as it. */
export function growSize(real: SplitInput, year: number, name: string): Size {
  if (name !== 'editions') {
    const times = Number(name);
    if (!Number.isInteger(times) || times < 1) throw new Error(`no size ${name}: a number, or editions`);
    return {
      name: `${times}×`,
      folder: name,
      editions: new Map([[year, growEdition(real, { times, year, seed: SEED })]]),
    };
  }
  const years = Array.from({ length: EARLIER + 1 }, (_, index) => year - EARLIER + index);
  return {
    name: `${years.length} editions`,
    folder: name,
    editions: new Map(
      years.map((each) => [each, growEdition(real, { times: 1, year: each, seed: SEED + each })]),
    ),
  };
}
