/** What a text is compared by: letters and numbers alone, the same with each number as #, and runs of characters. */
export interface ComparedText {
  bare: string;
  key: string;
  grams: Grams;
}

/** Runs of neighbouring characters, and how often each stands in a text. */
export type Grams = ReadonlyMap<string, number>;

/** How much a run of characters says: one that many texts have says less. */
export type Weigh = (gram: string) => number;

const EQUALLY: Weigh = () => 1;

/** Reads what a text is compared by, in runs of `size` characters. */
export function compared(text: string, size = 2): ComparedText {
  const bare = bareText(text);
  const key = bare.replace(/\d+(?:\.\d+)?/g, '#');
  return { bare, key, grams: gramsOf([key], size) };
}

/** A text without spaces and punctuation, but for what stands between two digits: 2.5 is not 25. */
export function bareText(text: string): string {
  return text.replace(/(\d\p{P}(?=\d))|[\s\p{P}]/gu, (_, number: string | undefined) => number ?? '');
}

/** The runs of characters of several texts together. */
export function gramsOf(keys: readonly string[], size: number): Grams {
  const grams = new Map<string, number>();
  for (const key of keys) {
    for (let at = 0; at + size <= key.length; at += 1) {
      const gram = key.slice(at, at + size);
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  }
  return grams;
}

/** From 0 to 1 for texts that agree but for numbers (Dice's coefficient of their runs); 2 for texts that agree. */
export function likenessOf(one: ComparedText, other: ComparedText, weigh: Weigh = EQUALLY): number {
  if (one.bare === other.bare) return 2;
  if (one.key === other.key) return 1;
  return overlapOf(one.grams, other.grams, weigh);
}

/** The share of two sets of runs that both have, from 0 to 1. */
function overlapOf(one: Grams, other: Grams, weigh: Weigh = EQUALLY): number {
  const all = weightOf(one, weigh) + weightOf(other, weigh);
  return all === 0 ? 0 : (2 * sharedWeight(one, other, weigh)) / all;
}

/** How much all runs of a text say together. */
export function weightOf(grams: Grams, weigh: Weigh = EQUALLY): number {
  let sum = 0;
  for (const [gram, count] of grams) sum += count * weigh(gram);
  return sum;
}

/** How much the runs say that both texts have. */
export function sharedWeight(one: Grams, other: Grams, weigh: Weigh = EQUALLY): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [gram, count] of few) {
    const others = many.get(gram);
    if (others !== undefined) sum += Math.min(count, others) * weigh(gram);
  }
  return sum;
}
