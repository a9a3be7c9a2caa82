import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { useSite } from '../support/site.ts';

/** Six of different kinds: a sub-direction, cases of money, fixed sums, a fund category, deferred, cases of terms. */
const SIX = ['13-2', '63', '27', 'jijin-6', '37', '52'];

const site = useSite();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const callOf = (id: string): CallsFile['calls'][number] => {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new Error(id);
  return call;
};
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeEach(() => use({ width: 1280, height: 800 }));

afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

async function use(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light') {
  context = await site.browser.newContext({ viewport, colorScheme });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
}

async function settled(of: Page = page): Promise<void> {
  await of.waitForSelector('[data-compare-state=done]', { state: 'attached' });
}

async function open(parameters: string): Promise<void> {
  await page.goto(`${site.address}2026/compare/${parameters}`);
  await settled();
}

/** What a reader sees of a comparison. */
interface View {
  columns: string[];
  rows: [string, string[]][];
  status: string;
  problems: string;
  isEmpty: boolean;
}

async function view(of: Page = page): Promise<View> {
  await settled(of);
  return of.evaluate(() => ({
    columns: [...document.querySelectorAll('#comparison [data-call]')].map(
      (head) => head.getAttribute('data-call') ?? '',
    ),
    rows: [...document.querySelectorAll('#comparison tbody tr:has(> th[scope=row])')]
      .filter((row) => row.checkVisibility())
      .map((row): [string, string[]] => [
        row.querySelector('th')?.textContent ?? '',
        [...row.querySelectorAll('td')].map((cell) => cell.textContent),
      ]),
    status: document.querySelector('#compare-status')?.textContent ?? '',
    problems: document.querySelector('#compare-problems')?.textContent ?? '',
    isEmpty: document.querySelector('#compare-empty')?.checkVisibility() ?? false,
  }));
}

const quotesIn = (column: number): Promise<string[]> =>
  page.evaluate(
    (at) =>
      [...document.querySelectorAll('#comparison tbody tr')].flatMap((row) =>
        [...(row.querySelectorAll('td')[at]?.querySelectorAll('q') ?? [])].map((quote) => quote.textContent),
      ),
    column,
  );

describe('calls side by side', () => {
  test.each([[['13-2', '13-3']], [['37', 'jijin-6']], [SIX]])(
    '%j have a column each, in the order of the address, with all their texts to the letter',
    async (ids) => {
      await open(`?ids=${ids.join(',')}`);
      const { columns, rows, problems, isEmpty } = await view();
      expect(columns).toEqual(ids);
      expect(problems).toBe('');
      expect(isEmpty).toBe(false);
      for (const [heading, cells] of rows) expect(cells, heading).toHaveLength(ids.length);
      const cellsOf = (heading: string): string[] => rows.find(([name]) => name === heading)?.[1] ?? [];
      for (const [at, id] of ids.entries()) {
        const { funding, years, modesText, content, items, indicators, requirements, leads } = callOf(id);
        const quotes = await quotesIn(at);
        for (const { text } of [...content, ...items, ...indicators, ...requirements, ...leads])
          expect(quotes, id).toContain(text);
        for (const text of [funding?.text, years?.text])
          if (text !== undefined) expect(quotes, id).toContain(text);
        expect(cellsOf('资助方式')[at], id).toBe(modesText?.replace('。', '') ?? '原文未说明');
        for (const [heading, quantity] of [
          ['资助经费', funding],
          ['实施年限', years],
        ] as const) {
          if (!quantity) expect(cellsOf(heading)[at], id).toBe('原文未说明');
          for (const bound of quantity?.cases.flatMap(({ min, max }) => [min, max]) ?? [])
            if (bound !== null) expect(cellsOf(heading)[at], id).toContain(String(bound));
          if (quantity && quantity.cases.length > 1)
            for (const { label } of quantity.cases)
              expect(cellsOf(heading)[at], id).toContain(label ?? '一般');
        }
      }
    },
  );

  test('any two of all calls can be compared', async () => {
    await page.goto(`${site.address}2026/compare/`);
    const answers = await page.evaluate(
      async (ids) =>
        Promise.all(ids.map(async (id) => [id, (await fetch(`/2026/data/calls/${id}.json`)).status])),
      calls.map(({ id }) => id),
    );
    expect(answers).toEqual(calls.map(({ id }) => [id, 200]));
    const offered = await page
      .locator('#compare-choice option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(offered.slice(1)).toEqual(calls.map(({ id }) => id));
  });

  test('indicators that agree stand in one row', async () => {
    await open('?ids=13-1,13-2,13-3');
    const { rows } = await view();
    const patents = rows.find(([, cells]) =>
      cells.every((cell) => cell.includes('获得授权发明专利1件及以上')),
    );
    expect(patents?.[0]).toMatch(/^共有指标/);
    const standards = rows.find(([, cells]) => cells[1] === '没有相同的一条' && cells[0]?.includes('标准'));
    expect(standards?.[1][2]).toContain('标准');
  });

  test('what all say is dimmed, what one says otherwise stands out, and the rest can be hidden', async () => {
    await open('?ids=13-1,13-2,13-3');
    const all = await view();
    const colourOf = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((cell) => getComputedStyle(cell).color);
    expect(await colourOf('td.is-common')).not.toBe(await colourOf('td.is-own'));
    await page.getByLabel('只看不同之处').check();
    const different = await view();
    expect(different.rows.length).toBeLessThan(all.rows.length);
    for (const [heading, cells] of different.rows)
      expect(new Set(cells.map((cell) => cell.replaceAll(/第\d+行/g, ''))).size, heading).toBeGreaterThan(1);
    const hidden = all.rows.filter(([name]) => !different.rows.some(([other]) => other === name));
    for (const [heading, cells] of hidden)
      expect(
        new Set(cells.map((cell) => cell.replaceAll(/[①-⑩\d.、（）]|第\d+行|\s/g, ''))).size,
        heading,
      ).toBe(1);
    expect(all.status).toBe(`并排3项：${different.rows.length}处不同，${hidden.length}处相同。`);
    // A section in which nothing differs says so.
    await open('?ids=37,38&diff=1');
    expect(await page.getByText('各项都相同').first().isVisible()).toBe(true);
  });

  test('the heads stay in sight', async () => {
    await open(`?ids=${SIX.join(',')}`);
    await page.evaluate(() => scrollTo(0, 2500));
    const top = await page
      .locator('#comparison th[data-call]')
      .first()
      .evaluate((head) => head.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(5);
  });
});

describe('a reader', () => {
  test('adds, moves and removes calls, and each is a step in the history', async () => {
    await open('');
    expect((await view()).isEmpty).toBe(true);
    const add = async (id: string): Promise<void> => {
      await page.selectOption('#compare-choice', id);
      await page.getByRole('button', { name: '加入对比' }).click();
    };
    await add('13-2');
    await expect.poll(async () => (await view()).status).toBe('只有1项，再加入一项就可以对比。');
    await add('63');
    await add('27');
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '63', '27']);
    const three = await view();
    await page.getByRole('button', { name: /^左移：方向27/ }).click();
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '27', '63']);
    // The button that was pressed keeps focus, in its new place.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^左移：方向27/,
    );
    await page.getByRole('button', { name: /^移除：方向13/ }).click();
    await expect.poll(async () => (await view()).columns).toEqual(['27', '63']);
    const two = await view();
    await page.getByLabel('只看不同之处').check();
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?ids=27,63&diff=1');
    const last = await view();

    await page.reload();
    expect(await view()).toEqual(last);
    const other = await (await site.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await other.goto(page.url());
    expect(await view(other)).toEqual(last);
    await other.context().close();
    await page.goBack();
    await expect.poll(() => view()).toEqual(two);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => view()).toEqual(three);
    await page.goForward();
    await page.goForward();
    await page.goForward();
    await expect.poll(() => view()).toEqual(last);
  });

  test('compares what is on the shortlist', async () => {
    await open('');
    await page.getByRole('button', { name: '加入收藏清单里的' }).click();
    expect((await view()).problems).toContain('收藏清单里还没有');
    await page.evaluate(
      (ids) => {
        localStorage.setItem('zhinan:shortlist', JSON.stringify(ids));
      },
      [...SIX, '4'].map((id) => `2026/${id}`),
    );
    await page.getByRole('button', { name: '加入收藏清单里的' }).click();
    await expect.poll(async () => (await view()).columns).toEqual(SIX);
    expect((await view()).problems).toContain('最多并排6项，没有列入：4');
    expect(await page.locator('#comparison .pick[aria-pressed=true]').count()).toBe(6);
  });

  test('uses the keyboard alone, at 320 px', async () => {
    await context.close();
    await use({ width: 320, height: 700 });
    await open('?ids=13-2');
    const focus = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 120; presses += 1) {
        if (await page.evaluate((of) => document.activeElement?.matches(of) ?? false, selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} cannot be reached`);
    };
    await focus('#compare-choice');
    await page.keyboard.press('ArrowDown');
    await focus('#compare-add button');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '1-1']);
    await focus('[data-at="0"] [data-move=right]');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).columns).toEqual(['1-1', '13-2']);
    await focus('[data-at="1"] [data-move=away]');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).columns).toEqual(['1-1']);
    await focus('#compare-differences');
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => location.search)).toBe('?ids=1-1&diff=1');
  });
});

describe('an address', () => {
  test.each([
    ['?ids=999,13-2,<b>x</b>,63', ['13-2', '63'], ['999', '<b>x</b>']],
    ['?ids=13,13-2', ['13-2'], ['13']],
    [`?ids=${SIX.join(',')},4,5`, SIX, ['最多并排6项，没有列入：4、5']],
    ['?ids=__proto__,constructor,13-2', ['13-2'], ['__proto__', 'constructor']],
    ['?ids=%E0%A4%A,13-2&diff=yes', ['13-2'], []],
    ['?ids=../../etc/passwd,javascript:alert(1)', [], ['../../etc/passwd']],
  ])(
    'that is damaged (%s) shows what there is and says what there is not',
    async (parameters, columns, named) => {
      await open(parameters);
      const { columns: shown, problems, isEmpty } = await view();
      expect(shown).toEqual(columns);
      expect(isEmpty).toBe(columns.length === 0);
      for (const each of named) expect(problems).toContain(each);
      expect(await page.locator('#compare-problems').evaluate((element) => element.children.length)).toBe(0);
    },
  );

  test('with the same call twice shows it once', async () => {
    await open('?ids=13-2,13-2,63,13-2');
    expect((await view()).columns).toEqual(['13-2', '63']);
  });

  test('whose calls cannot be loaded shows the others, and a retry brings the rest', async () => {
    await page.route('**/calls/63.json', (route) => route.abort());
    await open('?ids=13-2,63');
    expect((await view()).columns).toEqual(['13-2']);
    await page.waitForSelector('#compare-failure:not([hidden])');
    await page.unroute('**/calls/63.json');
    await page.getByRole('button', { name: '重试' }).click();
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '63']);
    expect(await page.locator('#compare-failure').isHidden()).toBe(true);
  });
});

describe('without scripts', () => {
  test('the page leads to what is compared, and every direction with several calls compares them', async () => {
    await context.close();
    context = await site.browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(`${site.address}2026/compare/?ids=13-2,63`);
    expect(await page.getByText('任意几项的并排对比要用脚本').isVisible()).toBe(true);
    expect(await page.locator('#compare-add').isVisible()).toBe(false);
    const siblings = Map.groupBy(
      calls.filter(({ subDirection }) => subDirection !== null),
      ({ direction }) => direction ?? 0,
    );
    expect(siblings.size).toBe(14);
    for (const [direction, group] of siblings) {
      await page.goto(`${site.address}2026/${direction}/`);
      const columns = page.locator('.comparison th[data-call]');
      expect(
        await columns.evaluateAll((heads) => heads.map((head) => head.getAttribute('data-call'))),
      ).toEqual(group.map(({ id }) => id));
      const text = await page.locator('.comparison').innerText();
      for (const { indicators, items } of group)
        for (const one of [...indicators, ...items])
          expect(text.replaceAll(/\s/g, '')).toContain(one.text.replaceAll(/\s/g, ''));
    }
  });
});

test('a comparison of six prints on A4 landscape', async () => {
  await open(`?ids=${SIX.join(',')}`);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.compare-tools', '.comparison-controls', '.site-header'])
    expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  );
  expect(boxes.length).toBeGreaterThan(0);
  for (const box of boxes) expect(box).toEqual([842, 595]);
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px it is accessible and needs no sideways scroll', async (width) => {
    await context.close();
    await use({ width, height: 800 }, colorScheme);
    for (const parameters of ['', '?ids=13-2,999', '?ids=13-1,13-2', `?ids=${SIX.join(',')}&diff=1`]) {
      await open(parameters);
      expect(await findViolations(page), parameters).toEqual([]);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room, parameters).toBeLessThanOrEqual(0);
    }
    await page.goto(`${site.address}2026/2/`);
    expect(await findViolations(page)).toEqual([]);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
});
