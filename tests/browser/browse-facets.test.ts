import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { useBrowse } from '../support/browse-view.ts';
import { conditionValuesOf, valuesOf } from '../support/facet-oracle.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const planTitles = new Map(plans.map(({ id, title }) => [id, title]));
const ids = calls.map(({ id }) => id);
const browse = useBrowse(site);
const { open, view } = browse;

/** Chooses values, everything else being off, and reads the rows left and the number beside each value. */
function choose(
  choices: readonly (readonly [facet: string, value: string][])[],
): Promise<{ rows: string[]; counts: Record<string, number> }[]> {
  return browse.page.evaluate(
    (all) => {
      const form = document.querySelector<HTMLFormElement>('#browse-form');
      if (!form) throw new Error('no form');
      const boxes = [
        ...form.querySelectorAll<HTMLInputElement>('#browse-form fieldset input[type=checkbox]'),
      ];
      return all.map((chosen) => {
        for (const box of boxes)
          box.checked = chosen.some(([facet, value]) => box.name === facet && box.value === value);
        form.dispatchEvent(new Event('change'));
        const rows = [...document.querySelectorAll<HTMLElement>('tr[data-call]')].filter(
          (row) => !row.hidden,
        );
        return {
          rows: rows.map((row) => row.dataset['call'] ?? ''),
          counts: Object.fromEntries(
            boxes
              .filter((box) => box.name !== 'unstated')
              .map((box) => [
                `${box.name}=${box.value}`,
                Number(box.closest('label')?.querySelector('.browse-count')?.textContent),
              ]),
          ),
        };
      });
    },
    choices as [string, string][][],
  );
}

/** facet → value → the calls that have it, from calls.json. */
const expected = new Map<string, Map<string, Set<string>>>();
for (const call of calls) {
  for (const [facet, values] of [...valuesOf(call, planTitles), ...conditionValuesOf(call)]) {
    const known = expected.get(facet) ?? new Map<string, Set<string>>();
    expected.set(facet, known);
    for (const value of values) known.set(value, (known.get(value) ?? new Set<string>()).add(call.id));
  }
}
const allValues = [...expected].flatMap(([facet, values]) =>
  [...values].map(([value, having]) => ({ facet, value, having })),
);

describe('facets', () => {
  test('offer every value that a call has, and no other', async () => {
    await open();
    const offered = await browse.page
      .locator('#browse-form fieldset input[type=checkbox]:not([name=unstated])')
      .evaluateAll((boxes) => boxes.map((box) => `${box.getAttribute('name')}=${box.getAttribute('value')}`));
    expect(offered.toSorted()).toEqual(allValues.map(({ facet, value }) => `${facet}=${value}`).toSorted());
    expect([...expected.keys()]).toHaveLength(8);
  });

  test('each value leaves the calls that have it, and the counts beside the others hold', async () => {
    await open();
    const answers = await choose(allValues.map(({ facet, value }) => [[facet, value]]));
    for (const [at, { facet, value, having }] of allValues.entries()) {
      const name = `${facet}=${value}`;
      expect(answers[at]?.rows, name).toEqual(ids.filter((id) => having.has(id)));
      const counts = Object.fromEntries(
        allValues.map((other) => [
          `${other.facet}=${other.value}`,
          other.facet === facet ? other.having.size : [...other.having].filter((id) => having.has(id)).length,
        ]),
      );
      expect(answers[at]?.counts, name).toEqual(counts);
    }
  });

  test('any two values hold together: of two facets both, of one either', async () => {
    await open();
    const pairs = allValues.flatMap((one, at) =>
      allValues.slice(at + 1).map((other) => [one, other] as const),
    );
    expect(pairs.length).toBeGreaterThan(800);
    const answers = await choose(
      pairs.map(([one, other]) => [
        [one.facet, one.value],
        [other.facet, other.value],
      ]),
    );
    for (const [at, [one, other]] of pairs.entries()) {
      const isLeft = (id: string): boolean =>
        one.facet === other.facet
          ? one.having.has(id) || other.having.has(id)
          : one.having.has(id) && other.having.has(id);
      const name = `${one.facet}=${one.value} ${other.facet}=${other.value}`;
      expect(answers[at]?.rows, name).toEqual(ids.filter(isLeft));
    }
  });

  test('bounds of the cap leave the calls within them, and say how many have no number', async () => {
    const capOf = new Map(calls.map(({ id, funding }) => [id, funding?.max ?? null]));
    const unstated = ids.filter((id) => capOf.get(id) === null);
    expect(unstated.length).toBeGreaterThan(5);
    for (const [from, to] of [
      ['100', ''],
      ['', '50'],
      ['100', '150'],
      ['150', '150'],
      ['0.5', '29.5'],
      ['300', '100'],
      ['', '0'],
    ] as const) {
      const within = ids.filter((id) => {
        const cap = capOf.get(id) ?? null;
        return cap !== null && (from === '' || cap >= Number(from)) && (to === '' || cap <= Number(to));
      });
      await open(`?from=${from}&to=${to}`);
      const strict = await view();
      expect(strict.rows, `${from}–${to}`).toEqual(within);
      expect(strict.status).toContain(`另有${unstated.length}项没有数额，未列出`);
      await browse.page.getByLabel('也列没有数额的').check();
      const wide = await view();
      expect(wide.rows, `${from}–${to}`).toEqual(
        ids.filter((id) => within.includes(id) || unstated.includes(id)),
      );
      expect(wide.status).not.toContain('未列出');
    }
    await open('?from=300&to=100');
    expect((await view()).status).toContain('下限大于上限');
  });
});
