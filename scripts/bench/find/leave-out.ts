import type { Thesaurus } from '../../../src/features/find/match/read-thesaurus.ts';

/** A thesaurus without a share of the readers' words, chosen by a seed: as if nobody had thought of them. */
export function leaveOut({ fields, ...rest }: Thesaurus, share: number, seed: number): Thesaurus {
  const keep = (words?: readonly string[]): string[] | undefined =>
    words?.filter((word) => chance(word, seed) >= share);
  return {
    ...rest,
    fields: fields.map(({ name, entries }) => ({
      name,
      entries: entries.map(({ same, narrower, related, ...entry }) => ({
        ...entry,
        same: keep(same),
        narrower: keep(narrower),
        related: keep(related),
      })),
    })),
  };
}

/** A number from 0 to 1 that a word and a seed always give (FNV-1a, then mixed). */
function chance(word: string, seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1);
  for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
