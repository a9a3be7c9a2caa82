/** Numbers from 0 up to, not including, 1 that look random. */
export type Random = () => number;

/** A sequence of random numbers that is the same in every run and on every machine (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list that is not empty. */
export function pick<Value>(list: readonly Value[], random: Random): Value {
  return list[Math.floor(random() * list.length)] as Value;
}
