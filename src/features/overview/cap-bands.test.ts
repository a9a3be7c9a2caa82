import { describe, expect, test } from 'vitest';
import { callFacets } from '../../guide/facets/call-facets.ts';
import { askedValues } from '../../guide/facets/choice.ts';
import { moneyGrid } from './money-grid.ts';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';

const calls = callsOf(splitRealGuide().guide);
const bandOf = (call: (typeof calls)[number]): string => callFacets(call, '').cap?.[0]?.value ?? '';
const bands = [...new Set(calls.map(bandOf))].filter((band) => /\d/.test(band));

/** Whether a sum lies in a band by its words alone: 以上, 以下 and 至 have the number itself, 超过 and 不足 do not. */
function holds(band: string, sum: number): boolean {
  const bounds = [...band.matchAll(/(不超过|超过|不足|至)?(\d+)万元(以上|以下)?/g)];
  if (bounds.map(([text]) => text).join('') !== band) throw new Error(`${band} is no band`);
  return bounds.every(([, before = '', number, after = '']) => {
    const bound = Number(number);
    switch (before + after) {
      case '超过':
        return sum > bound;
      case '以上':
        return sum >= bound;
      case '不足':
        return sum < bound;
      case '至':
      case '不超过':
      case '以下':
        return sum <= bound;
      default:
        throw new Error(`${band} says nothing of ${bound}`);
    }
  });
}

/** The same of a head in the grid. */
function holdsShort(head: string, sum: number): boolean {
  return head.split(' ').every((part) => {
    const [, sign, bound] = /^([≤>])(\d+)$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`${head} does not say which side its edge is on`);
    return sign === '≤' ? sum <= Number(bound) : sum > Number(bound);
  });
}

describe('bands of caps', () => {
  test('each cap of the guide lies in exactly one, by its words, and that is the call’s', () => {
    const capped = calls.filter(({ funding }) => typeof funding?.max === 'number');
    expect(capped.length).toBeGreaterThan(80);
    for (const call of capped)
      expect(
        bands.filter((band) => holds(band, call.funding?.max ?? 0)),
        call.id,
      ).toEqual([bandOf(call)]);
  });

  test('no sum lies in two of them or in none, and the grid’s heads say the same', () => {
    const grid = moneyGrid([{ name: '', without: '', calls }]);
    const heads = new Map(grid.bands.map(({ value, short }) => [value, short]));
    for (let sum = 0; sum <= 2000; sum += 1) {
      expect(bands.filter((band) => holds(band, sum)).length, `${sum}万元`).toBe(1);
      for (const band of bands)
        expect(holdsShort(heads.get(band) ?? '', sum), `${band}: ${sum}万元`).toBe(holds(band, sum));
    }
  });

  test.each([
    ['50万元以上至100万元', '超过50万元至100万元'],
    ['500万元以上', '超过500万元'],
    ['不超过50万元', '不超过50万元'],
    ['超过300万元至500万元', '超过300万元至500万元'],
    ['万元以上', '万元以上'],
  ])('an address with %s asks for %s', (asked, band) => {
    expect(askedValues(new URLSearchParams({ cap: asked }), 'cap')).toEqual([band]);
  });
});
