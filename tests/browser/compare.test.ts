import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { SIX, useComparison } from '../support/comparison.ts';

const compared = useComparison();
const { open, view } = compared;
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const callOf = (id: string): CallsFile['calls'][number] => {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new Error(id);
  return call;
};

const quotesIn = (column: number): Promise<string[]> =>
  compared.page.evaluate(
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
    await compared.page.goto(`${compared.site.address}2026/compare/`);
    const answers = await compared.page.evaluate(
      async (ids) =>
        Promise.all(ids.map(async (id) => [id, (await fetch(`/2026/data/calls/${id}.json`)).status])),
      calls.map(({ id }) => id),
    );
    expect(answers).toEqual(calls.map(({ id }) => [id, 200]));
    const offered = await compared.page
      .locator('#compare-choice option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(offered.slice(1)).toEqual(calls.map(({ id }) => id));
  });
});

describe('a reader', () => {
  test('adds, moves and removes calls, and each is a step in the history', async () => {
    await open('');
    expect((await view()).isEmpty).toBe(true);
    const add = async (id: string): Promise<void> => {
      await compared.page.selectOption('#compare-choice', id);
      await compared.page.getByRole('button', { name: '加入对比' }).click();
    };
    await add('13-2');
    await expect.poll(async () => (await view()).status).toBe('只有1项，再加入一项就可以对比。');
    await add('63');
    await add('27');
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '63', '27']);
    const three = await view();
    await compared.page.getByRole('button', { name: /^左移：方向27/ }).click();
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '27', '63']);
    // The button that was pressed keeps focus, in its new place.
    expect(await compared.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^左移：方向27/,
    );
    await compared.page.getByRole('button', { name: /^移除：方向13/ }).click();
    await expect.poll(async () => (await view()).columns).toEqual(['27', '63']);
    const two = await view();
    await compared.page.getByLabel('只看不同之处').check();
    await expect.poll(() => compared.page.evaluate(() => location.search)).toBe('?ids=27,63&diff=1');
    const last = await view();

    await compared.page.reload();
    expect(await view()).toEqual(last);
    const other = await (
      await compared.site.browser.newContext({ viewport: { width: 1280, height: 800 } })
    ).newPage();
    await other.goto(compared.page.url());
    expect(await view(other)).toEqual(last);
    await other.context().close();
    await compared.page.goBack();
    await expect.poll(() => view()).toEqual(two);
    await compared.page.goBack();
    await compared.page.goBack();
    await expect.poll(() => view()).toEqual(three);
    await compared.page.goForward();
    await compared.page.goForward();
    await compared.page.goForward();
    await expect.poll(() => view()).toEqual(last);
  });

  test('compares what is on the shortlist', async () => {
    await open('');
    await compared.page.getByRole('button', { name: '加入收藏清单里的' }).click();
    expect((await view()).problems).toContain('收藏清单里还没有');
    await compared.page.evaluate(
      (ids) => {
        localStorage.setItem('zhinan:shortlist', JSON.stringify(ids));
      },
      [...SIX, '4'].map((id) => `2026/${id}`),
    );
    await compared.page.getByRole('button', { name: '加入收藏清单里的' }).click();
    await expect.poll(async () => (await view()).columns).toEqual(SIX);
    expect((await view()).problems).toContain('最多并排6项，没有列入：4');
    expect(await compared.page.locator('#comparison .pick[aria-pressed=true]').count()).toBe(6);
  });

  test('uses the keyboard alone, at 320 px', async () => {
    await compared.use({ viewport: { width: 320, height: 700 } });
    await open('?ids=13-2');
    const focus = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 120; presses += 1) {
        if (await compared.page.evaluate((of) => document.activeElement?.matches(of) ?? false, selector))
          return;
        await compared.page.keyboard.press('Tab');
      }
      throw new Error(`${selector} cannot be reached`);
    };
    await focus('#compare-choice');
    await compared.page.keyboard.press('ArrowDown');
    await focus('#compare-add button');
    await compared.page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '1-1']);
    await focus('[data-at="0"] [data-move=right]');
    await compared.page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).columns).toEqual(['1-1', '13-2']);
    await focus('[data-at="1"] [data-move=away]');
    await compared.page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).columns).toEqual(['1-1']);
    await focus('#compare-differences');
    await compared.page.keyboard.press('Space');
    expect(await compared.page.evaluate(() => location.search)).toBe('?ids=1-1&diff=1');
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
      expect(
        await compared.page.locator('#compare-problems').evaluate((element) => element.children.length),
      ).toBe(0);
    },
  );

  test('with the same call twice shows it once', async () => {
    await open('?ids=13-2,13-2,63,13-2');
    expect((await view()).columns).toEqual(['13-2', '63']);
  });

  test('whose calls cannot be loaded shows the others, and a retry brings the rest', async () => {
    await compared.page.route('**/calls/63.json', (route) => route.abort());
    await open('?ids=13-2,63');
    expect((await view()).columns).toEqual(['13-2']);
    await compared.page.waitForSelector('#compare-failure:not([hidden])');
    await compared.page.unroute('**/calls/63.json');
    await compared.page.getByRole('button', { name: '重试' }).click();
    await expect.poll(async () => (await view()).columns).toEqual(['13-2', '63']);
    expect(await compared.page.locator('#compare-failure').isHidden()).toBe(true);
  });
});

test('a browser that lacks something is told so, and not to look after its network', async () => {
  await compared.page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'replaceChildren'));
  await open('?ids=13-2,63');
  expect((await view()).status).toContain('这个浏览器用不了这项功能');
});

describe('without scripts', () => {
  test('the page leads to what is compared, and every direction with several calls compares them', async () => {
    await compared.use({ javaScriptEnabled: false });
    await compared.page.goto(`${compared.site.address}2026/compare/?ids=13-2,63`);
    expect(await compared.page.getByText('任意几项的并排对比要用脚本').isVisible()).toBe(true);
    expect(await compared.page.locator('#compare-add').isVisible()).toBe(false);
    const siblings = Map.groupBy(
      calls.filter(({ subDirection }) => subDirection !== null),
      ({ direction }) => direction ?? 0,
    );
    expect(siblings.size).toBe(14);
    for (const [direction, group] of siblings) {
      await compared.page.goto(`${compared.site.address}2026/${direction}/`);
      const columns = compared.page.locator('.comparison th[data-call]');
      expect(
        await columns.evaluateAll((heads) => heads.map((head) => head.getAttribute('data-call'))),
      ).toEqual(group.map(({ id }) => id));
      const text = await compared.page.locator('.comparison').innerText();
      for (const { indicators, items } of group)
        for (const one of [...indicators, ...items])
          expect(text.replaceAll(/\s/g, '')).toContain(one.text.replaceAll(/\s/g, ''));
    }
  });
});
