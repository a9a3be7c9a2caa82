/** Something numbered and verbatim: an item, an indicator, a requirement. */
export interface Entry {
  n: number;
  marker: string | null;
  text: string;
  line: number;
}

/** Entries of several lists that say the same, one place for each list; and whether also their numbers agree. */
export interface AlignedEntries {
  entries: (Entry | null)[];
  isExact: boolean;
}

/** Lists side by side: what at least two of them have, and what is left of each. */
export interface Alignment {
  common: AlignedEntries[];
  rest: Entry[][];
}

/**
 * Puts entries side by side whose texts agree but for numbers, punctuation and spaces (“获得授权发明专利1件及以上” and
 * “…2件及以上”), in the order in which they are met. Nothing is guessed: what is worded otherwise is left.
 */
export function alignEntries(lists: readonly (readonly Entry[])[]): Alignment {
  const groups = new Map<string, (Entry | null)[]>();
  for (const [list, entries] of lists.entries()) {
    const seen = new Map<string, number>();
    for (const entry of entries) {
      const key = agreeingKey(entry.text);
      // The second of two alike entries of one list agrees with the second of another.
      const turn = (seen.get(key) ?? 0) + 1;
      seen.set(key, turn);
      const group = groups.get(`${key} ${turn}`) ?? lists.map(() => null);
      group[list] = entry;
      groups.set(`${key} ${turn}`, group);
    }
  }
  const common = [...groups.values()].filter((group) => group.filter(Boolean).length > 1);
  const aligned = new Set(common.flat());
  return {
    common: common.map((entries) => ({ entries, isExact: new Set(textsOf(entries)).size === 1 })),
    rest: lists.map((entries) => entries.filter((entry) => !aligned.has(entry))),
  };
}

function textsOf(entries: readonly (Entry | null)[]): string[] {
  return entries.flatMap((entry) => (entry ? [bare(entry.text)] : []));
}

function agreeingKey(text: string): string {
  return bare(text).replace(/\d+(?:\.\d+)?/g, '#');
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
