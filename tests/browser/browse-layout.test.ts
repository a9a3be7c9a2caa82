import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openBrowse, readBrowse } from '../support/browse-view.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;

afterEach(() => context.close());

const open = async (width: number, parameters = '', height = width < 1000 ? 844 : 800): Promise<void> => {
  context = await site.browser.newContext({ viewport: { width, height } });
  page = await context.newPage();
  await openBrowse(page, site.address, parameters);
};

/** Boxes of what is in sight. */
const boxesOf = (selector: string): Promise<DOMRect[]> =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect).filter(({ height }) => height > 0),
    );

const ROWS = 'tr[data-call]';

test.each([
  [390, 320, 4, 15_000],
  [1280, 310, 8, 6500],
])('at %s px the first screen has rows, and the page is short', async (width, first, least, longest) => {
  await open(width);
  const rows = await boxesOf(ROWS);
  expect(rows[0]?.top).toBeLessThan(first);
  const [height, length] = await page.evaluate(
    () => [innerHeight, document.documentElement.scrollHeight] as const,
  );
  expect(rows.filter(({ bottom }) => bottom <= height).length).toBeGreaterThanOrEqual(least);
  expect(length).toBeLessThan(longest);
});

test('rows have two lines at most, and no name is cut', async () => {
  await open(1280);
  const rows = await boxesOf(ROWS);
  expect(rows).toHaveLength(101);
  expect(Math.max(...rows.map(({ height }) => height))).toBeLessThan(3 * 21);
  const cut = await page
    .locator(`${ROWS} th a`)
    .evaluateAll((links) =>
      links
        .filter(
          (link) =>
            link.getBoundingClientRect().bottom > (link.closest('th')?.getBoundingClientRect().bottom ?? 0),
        )
        .map((link) => link.textContent),
    );
  expect(cut).toEqual([]);
});

test.each([390])(
  'at %s px a card has its name, a line of facts, and one each of who may lead and what is asked for',
  async (width) => {
    await open(width);
    const wrapped = await page
      .locator(`${ROWS}[data-call^="1-"] td:is([data-label=资助经费], [data-label=资助方式])`)
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().bottom)));
    expect(new Set(wrapped).size).toBe(wrapped.length / 2);
    const line = async (selector: string): Promise<number> =>
      Math.max(...(await boxesOf(`${ROWS} ${selector}`)).map(({ height }) => height));
    expect(await line('td[data-label=谁可牵头]:not(.marked)')).toBeLessThan(30);
    expect(await line('td[data-label=申报条件]')).toBeLessThan(30);
    expect(Math.max(...(await boxesOf(ROWS)).map(({ height }) => height))).toBeLessThan(200);
    const size = await page
      .locator(`${ROWS} td`)
      .first()
      .evaluate((cell) => parseFloat(getComputedStyle(cell).fontSize));
    expect(size).toBeGreaterThanOrEqual(15);
  },
);

test.each([
  [320, 16],
  [360, 16],
  [390, 16],
  [414, 16],
  [360, 20],
  [390, 24],
  [390, 32],
  [1024, 16],
  [1280, 16],
])('at %s px and letters of %s px nothing scrolls sideways, the sheet neither', async (width, letters) => {
  await open(width, '?mode=自筹&ethics=未写&from=10');
  await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), letters);
  const room = (of: string): Promise<number> =>
    page.locator(of).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await room('html')).toBeLessThanOrEqual(0);
  const [field] = await boxesOf('#browse-query');
  expect(field?.width).toBeGreaterThan(90);
  if (width >= 1024) {
    expect((await boxesOf('.browse-rail fieldset')).map((box) => box.width > 150)).not.toContain(false);
    return;
  }
  await page.click('#browse-open-sheet');
  expect(await room('.browse-sheet')).toBeLessThanOrEqual(0);
  expect((await boxesOf('.browse-sheet fieldset')).map((box) => box.width > 250)).not.toContain(false);
});

test('no legend floats or is laid out in a grid, as older browsers cannot', async () => {
  await open(1280);
  const styles = await page.locator('fieldset').evaluateAll((sets) =>
    sets.flatMap((set) => {
      const legend = set.querySelector('legend');
      return legend ? [`${getComputedStyle(set).display} ${getComputedStyle(legend).float}`] : [];
    }),
  );
  expect(styles).toHaveLength(8);
  expect(new Set(styles)).toEqual(new Set(['block none']));
});

test.each([390, 1280])('at %s px nothing jumps when something is chosen', async (width) => {
  await open(width);
  const tops = async (): Promise<unknown[]> =>
    (await boxesOf(`.browse-state, .browse-chips, caption, fieldset, ${ROWS}:not([hidden])`))
      .slice(0, width < 1000 ? 4 : 12)
      .map(({ top, height }) => [top, height]);
  const frame = async (): Promise<unknown[]> => (await tops()).slice(0, width < 1000 ? 3 : 11);
  const before = await frame();
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('input[name=plan], input[value=前资助]'))
      box.checked = true;
    document.querySelector('#browse-form')?.dispatchEvent(new Event('change'));
  });
  expect((await readBrowse(page)).chips).toHaveLength(6);
  expect(await frame()).toEqual(before);
});

describe.each([390, 1280])('at %s px', (width) => {
  test('the whole row leads to the call, the star does not, and text can be taken along', async () => {
    await open(width);
    await page.locator(`${ROWS}[data-call="1-2"] .pick`).click();
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('tr[data-call] th a') as Node),
    );
    await page.locator(`${ROWS}[data-call="1-2"] td[data-label=资助经费]`).dispatchEvent('click');
    expect(new URL(page.url()).pathname).toBe('/2026/browse/');
    await page.locator(`${ROWS}[data-call="1-2"] td[data-label=谁可牵头]`).click();
    await page.waitForURL('**/2026/1/2/');
  });

  test('no more than 12 stops of the Tab key lead to the first row, and names of controls differ', async () => {
    await open(width);
    let stops = 0;
    for (; stops < 13; stops += 1) {
      if (await page.evaluate(() => document.activeElement?.matches('tbody th a') ?? false)) break;
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === '跳到列出的申报项')
        await page.keyboard.press('Enter');
    }
    expect(stops).toBeLessThanOrEqual(12);
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset['call'])).toBe('1-1');
    const names = (await page.locator('main').ariaSnapshot())
      .split('\n')
      .flatMap(
        (line) => /- (?:button|link|textbox|searchbox|combobox|spinbutton) "(.+)"/.exec(line)?.[1] ?? [],
      );
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

test('what the table says aloud is little: fewer than 1,500 lines', async () => {
  await open(1280);
  const lines = (await page.locator('main').ariaSnapshot()).split('\n').length;
  expect(lines).toBeLessThan(1500);
});

test('with the keyboard alone one filters, sorts and opens a call, where the words are marked', async () => {
  await open(320);
  const focus = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((of) => document.activeElement?.matches(of) ?? false, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached`);
  };
  await focus('#browse-query');
  await page.keyboard.type('低空');
  await focus('#browse-open-sheet');
  await page.keyboard.press('Enter');
  await focus('input[name=mode][value=自筹]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  const { rows, status } = await readBrowse(page);
  expect(rows.length).toBeGreaterThan(0);
  expect(status).toContain(`列出${rows.length}项`);
  await focus('tbody th a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/2026\/\d+\//);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('search-hit')?.size ?? 0))
    .toBeGreaterThan(0);
});
