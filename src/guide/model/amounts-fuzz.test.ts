import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimedFunding, claimedTerm, spoiledText } from '../../../tests/support/amount-texts.ts';
import { readSaid } from '../../../tests/support/said-amounts.ts';

/** How many texts of each kind are put together; `AMOUNT_RUNS=10000` for a long run. */
const RUNS = Number(process.env['AMOUNT_RUNS'] ?? 1000);

/** `AMOUNT_SEED` gives other ones. */
const SEED = Number(process.env['AMOUNT_SEED'] ?? 2026);

/** Of what the grammar says that it knows, so much is read; the rest are errors. */
const SHARE_READ = 0.95;

for (const [kind, texts] of [
  ['funding', claimedFunding],
  ['years', claimedTerm],
] as const) {
  test(`${RUNS} texts of known meaning are read rightly or reported (${kind})`, () => {
    let read = 0;
    const refused: string[] = [];
    fc.assert(
      fc.property(texts, ({ text, meaning }) => {
        const said = readSaid(text, kind);
        if (said === 'error') refused.push(text);
        else {
          expect(said, text).toEqual(meaning);
          read += 1;
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(read / (read + refused.length), refused.slice(0, 20).join('\n')).toBeGreaterThan(SHARE_READ);
  });

  test(`${RUNS} texts with a space or a comma beside a number mean the same or are reported (${kind})`, () => {
    const gaps = fc.constantFrom(' ', '　', '  ', '，', '， ');
    fc.assert(
      fc.property(texts, gaps, fc.nat(), ({ text, meaning }, gap, pick) => {
        const places = [...text.matchAll(/(?<=元|年|个月|%)|(?<![\d.,])(?=\d)/g)];
        const { index: at } = places[pick % places.length] ?? {};
        if (at === undefined) return;
        const said = readSaid(`${text.slice(0, at)}${gap}${text.slice(at)}`, kind);
        if (said !== 'error') expect(boundsIn(said), text).toEqual(boundsIn(meaning));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test(`${RUNS} texts with a word or a character that spoils their number are reported (${kind})`, () => {
    fc.assert(
      fc.property(spoiledText(texts), (text) => {
        expect(readSaid(text, kind), text).toBe('error');
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
}

/** The bounds of the cases that are said, whatever their labels. */
function boundsIn(said: readonly string[]): string[] {
  return said.flatMap((one) => /: ([\d.]*~[\d.]*)/.exec(one)?.[1] ?? []).filter((bounds) => bounds !== '~');
}
