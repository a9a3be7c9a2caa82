import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BROWSE_COLUMNS } from '../../src/features/browse/columns.ts';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { conditionValuesOf, valuesOf } from '../support/facet-oracle.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const planTitles = new Map(plans.map(({ id, title }) => [id, title]));
const ids = calls.map(({ id }) => id);
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});

afterEach(() => context.close());

const open = async (parameters = '', at: Page = page): Promise<void> => {
  await at.goto(`${site.address}2026/browse/${parameters}`);
  await at.waitForSelector('.browse-order');
};

/** Everything a reader sees of a state. */
interface View {
  rows: string[];
  status: string;
  checked: string[];
  fields: string[];
  sorted: string | null;
}

async function view(of: Page = page): Promise<View> {
  await of.waitForFunction(() => !document.querySelector('#browse-status')?.textContent.startsWith('正在'));
  return of.evaluate(() => ({
    rows: [...document.querySelectorAll<HTMLElement>('tr[data-call]')]
      .filter((row) => !row.hidden)
      .map((row) => row.dataset['call'] ?? ''),
    status: document.querySelector('#browse-status')?.textContent ?? '',
    checked: [...document.querySelectorAll<HTMLInputElement>('#browse-form input:checked')].map(
      (box) => `${box.name}=${box.value}`,
    ),
    fields: ['q', 'from', 'to', 'sort'].map(
      (name) => document.querySelector<HTMLInputElement>(`#browse-form [name=${name}]`)?.value ?? '',
    ),
    sorted:
      [...document.querySelectorAll<HTMLElement>('th[aria-sort]')]
        .map((head) => `${head.dataset['column'] ?? ''} ${head.ariaSort ?? ''}`)
        .join() || null,
  }));
}

/** Chooses values, everything else being off, and reads the rows left and the number beside each value. */
function choose(
  choices: readonly (readonly [facet: string, value: string][])[],
): Promise<{ rows: string[]; counts: Record<string, number> }[]> {
  return page.evaluate(
    (all) => {
      const form = document.querySelector<HTMLFormElement>('#browse-form');
      if (!form) throw new Error('no form');
      const boxes = [...form.querySelectorAll<HTMLInputElement>('.browse-facets input[type=checkbox]')];
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
    const offered = await page
      .locator('.browse-facets input[type=checkbox]:not([name=unstated])')
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
      await page.getByLabel('也列没有数额的').check();
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

describe('sorting', () => {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const shownNames = new Map<string, string>();
  type Key = number | string | null;
  const modesInOrder = [...new Set(calls.map(({ modesText }) => modesText))];
  // A paragraph that nobody numbered has no count.
  const countOf = (list: readonly { marker: string | null }[]): number | null =>
    list.length > 1 || list[0]?.marker ? list.length : null;
  const keyOf: Record<string, (call: CallsFile['calls'][number]) => Key> = {
    number: ({ id }) => ids.indexOf(id),
    title: ({ id }) => shownNames.get(id) ?? '',
    plan: ({ plan }) => plans.findIndex(({ id }) => id === plan),
    mode: ({ modesText }) => (modesText === null ? null : modesInOrder.indexOf(modesText)),
    cap: ({ funding }) => funding?.max ?? null,
    term: ({ years }) => years?.max ?? years?.min ?? null,
    items: ({ items }) => items.length || null,
    indicators: ({ indicators }) => countOf(indicators),
    requirements: ({ requirements }) => countOf(requirements),
    leads: ({ leads }) => leads.map(({ text }) => text).join('') || null,
    conditions: ({ conditions }) => {
      const answers = Object.values(conditions).map(({ answer }) => answer);
      const isSilent = answers.every((answer) => answer === 'not-stated');
      return isSilent ? null : answers.filter((answer) => answer === 'required').length;
    },
    status: ({ status }) => ['open', 'deferred', 'external'].indexOf(status),
  };

  test.each(BROWSE_COLUMNS.map(({ key }) => key))(
    'by %s, up, down and back, missing values last',
    async (key) => {
      await open();
      const names = await page
        .locator('tr[data-call]')
        .evaluateAll((rows) =>
          rows.map((row): [string, string] => [
            row.getAttribute('data-call') ?? '',
            row.querySelector('th a')?.textContent.trim() ?? '',
          ]),
        );
      for (const [id, name] of names) shownNames.set(id, name);
      const sorted = (sign: 1 | -1): string[] =>
        calls
          .map((call) => ({ id: call.id, key: keyOf[key]?.(call) ?? null }))
          .sort((a, b) => {
            if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
            if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
            return sign * collator.compare(String(a.key), String(b.key));
          })
          .map(({ id }) => id);
      const missing = calls.filter((call) => (keyOf[key]?.(call) ?? null) === null).length;
      const head = page.locator(`th[data-column=${key}] button`);

      await head.click();
      const up = await view();
      expect(up.rows).toEqual(sorted(1));
      expect(up.sorted).toBe(`${key} ascending`);
      if (missing > 0) expect(up.status).toContain(`其中${missing}项原文未说明或没有数字，排在最后`);
      else expect(up.status).not.toContain('排在最后');

      await head.click();
      const down = await view();
      expect(down.rows).toEqual(sorted(-1));
      expect(down.sorted).toBe(`${key} descending`);
      expect(down.fields.at(-1)).toBe(`-${key}`);

      await head.click();
      const back = await view();
      expect(back.rows).toEqual(ids);
      expect(back.sorted).toBeNull();
    },
  );

  test('is by buttons of 24 px or more, close by which links of rows pass', async () => {
    await open();
    const heights = await page
      .locator('.browse-order')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(heights).toHaveLength(BROWSE_COLUMNS.length);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  test('some columns do have missing values', () => {
    for (const key of ['mode', 'cap', 'term', 'leads', 'conditions', 'indicators', 'items'])
      expect(calls.filter((call) => keyOf[key]?.(call) === null).length, key).toBeGreaterThan(0);
  });
});

describe('the address', () => {
  test('gives the same view on reload, in a new window, and on the way back and forth', async () => {
    await open();
    const plain = await view();
    await page.locator('input[name=mode][value=自筹]').check();
    await page.locator('th[data-column=cap] button').click();
    const sorted = await view();
    await page.fill('#browse-query', '无人机');
    await page.locator('.browse-columns summary').click();
    await page.locator('input[name=show][value=leads]').uncheck();
    await page.locator('input[name=from]').fill('50');
    await page.keyboard.press('Tab');
    const full = await view();
    expect(full.rows.length).toBeGreaterThan(0);
    expect(full.rows.length).toBeLessThan(sorted.rows.length);
    expect(full.checked).toContain('mode=自筹');
    expect(full.checked).not.toContain('show=leads');
    expect(full.fields).toEqual(['无人机', '50', '', 'cap']);
    expect(await page.locator('tr[data-call]:not([hidden]) [data-label=谁可牵头]').first().isHidden()).toBe(
      true,
    );

    await page.reload();
    expect(await view()).toEqual(full);
    const other = await (await site.browser.newContext()).newPage();
    await other.goto(page.url());
    await other.waitForSelector('.browse-order');
    expect(await view(other)).toEqual(full);
    await other.context().close();

    const steps = async (): Promise<View[]> => {
      const views: View[] = [];
      for (let step = 0; step < 8 && (await page.evaluate(() => location.search)) !== ''; step += 1) {
        await page.goBack();
        views.push(await view());
      }
      return views;
    };
    const back = await steps();
    expect(back).toContainEqual(sorted);
    expect(back.at(-1)).toEqual(plain);
    for (const _step of back) await page.goForward();
    await expect.poll(() => view()).toEqual(full);
  });

  test('with a list of calls shows these alone', async () => {
    await open('?ids=13-2,4,jijin-1');
    const { rows, status } = await view();
    expect(rows).toEqual(ids.filter((id) => ['13-2', '4', 'jijin-1'].includes(id)));
    expect(status).toContain('只看链接给出的3项');
    await page.getByRole('button', { name: '恢复全部' }).click();
    expect((await view()).rows).toEqual(ids);
    expect(await page.evaluate(() => location.search)).toBe('');
  });

  test.each([
    ['from=singlemessage&isappinstalled=0', ''],
    ['from=timeline', '?from=timeline'],
    ['from=groupmessage&scene=1&clicktime=1700000000&enterid=1700000000', '?from=groupmessage&from=200'],
    ['to=abc', ''],
  ])('that a chat app added to (%s) is what it was before', async (added, others) => {
    for (const wanted of ['ids=13-2,4', 'plan=重点研发计划&from=200&to=500', '']) {
      await open(`?${wanted}`);
      const before = await view();
      await open(`?${wanted}&${added}`);
      expect(await view()).toEqual(before);
      expect(before.status).not.toContain('已略过');
      expect(decodeURIComponent(await page.evaluate(() => location.search))).toBe(wanted && `?${wanted}`);
    }
    if (others !== '') {
      await open(others);
      expect((await view()).status).not.toContain('已略过');
    }
  });

  test.each([
    ['?mode=白给&mode=自筹', ['白给']],
    ['?plan=%00<b>x</b>&ids=13-2,999,<i>', ['<b>x</b>', '999', '<i>']],
    ['?sort=price&hide=title,cap,nothing&from=-5&to=5x', ['price', 'title', 'nothing', '-5', '5x']],
    ['?ethics=必须&ethics=constructor&term=__proto__', ['constructor', '__proto__']],
    ['?mode=%E0%A4%A&from=1e999', ['1e999']],
  ])('that is damaged (%s) gives what there is and names the rest', async (parameters, unknown) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await open(parameters);
    const { rows, status } = await view();
    expect(rows.length).toBeGreaterThan(0);
    expect(status).toContain('没有这样的条件，已略过');
    for (const each of unknown) expect(status).toContain(each);
    expect(await page.locator('#browse-status').evaluate((element) => element.children.length)).toBe(0);
    expect(errors).toEqual([]);
    await page.reload();
    expect((await view()).status).not.toContain('已略过');
  });
});

describe('with the keyboard alone', () => {
  test('one filters, sorts and opens a call', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open();
    const focus = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 120; presses += 1) {
        if (await page.evaluate((of) => document.activeElement?.matches(of) ?? false, selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} cannot be reached`);
    };
    await focus('#browse-query');
    await page.keyboard.type('低空');
    await focus('.browse-facets > summary');
    await page.keyboard.press('Enter');
    await focus('input[name=mode][value=自筹]');
    await page.keyboard.press('Space');
    const { rows, status } = await view();
    expect(rows.length).toBeGreaterThan(0);
    expect(status).toContain(`列出${rows.length}项`);
    await focus('tbody th a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/2026\/\d+\//);
    // And the words that the table was filtered by are marked there.
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('search-hit')?.size ?? 0))
      .toBeGreaterThan(0);
  });
});

describe.each(['light', 'dark'] as const)('filtered, in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px it is accessible and needs no sideways scroll', async (width) => {
    await page.close();
    await context.close();
    context = await site.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    page = await context.newPage();
    await open('?mode=自筹&from=100&sort=-cap&hide=leads');
    await page
      .locator('details.browse-facets')
      .evaluate((details: HTMLDetailsElement) => (details.open = true));
    await page
      .locator('details.browse-columns')
      .evaluate((details: HTMLDetailsElement) => (details.open = true));
    expect(await findViolations(page)).toEqual([]);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
});

test('what is shown is printed, the form is not', async () => {
  await open('?mode=后补助');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#browse-form').isVisible()).toBe(false);
  expect(await page.locator('#browse-status').isVisible()).toBe(true);
  expect((await page.pdf({ format: 'A4', landscape: true })).length).toBeGreaterThan(10_000);
});
