import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countValues, passesFacets, type Chosen } from './choice.ts';

const NAMES = ['plan', 'mode', 'cap'];
const VALUES = ['甲', '乙', '丙'];
const some = fc.uniqueArray(fc.constantFrom(...VALUES));
const facetValues = fc.dictionary(fc.constantFrom(...NAMES), some);

test('a value’s number is that of the rows which a choice of it, with what is chosen elsewhere, would leave', () => {
  fc.assert(
    fc.property(fc.array(facetValues.map((facets) => ({ facets }))), facetValues, (rows, values) => {
      const chosen: Chosen = new Map(Object.entries(values).map(([facet, all]) => [facet, new Set(all)]));
      const countOf = countValues(rows, chosen);
      for (const facet of NAMES)
        for (const value of VALUES) {
          const alone = new Map([...chosen, [facet, new Set([value])]]);
          expect(countOf(facet, value)).toBe(rows.filter((row) => passesFacets(row, alone)).length);
        }
    }),
  );
});
