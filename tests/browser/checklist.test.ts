import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { useChecklists } from '../support/checklist-page.ts';
import { readPdf } from '../support/read-pdf.ts';

const lists = useChecklists();
const { open, texts } = lists;
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const LARGEST_ADDRESS = 20;

/** Of each call the longest content, which takes the most room. */
const longest = calls.map(({ id, items, options }) => {
  const [choice] = [...items, ...options].sort((a, b) => b.text.length - a.text.length);
  return { id, item: choice ? `${id}:${choice.n}` : '' };
});

describe('printed', () => {
  test.each(Array.from({ length: Math.ceil(calls.length / LARGEST_ADDRESS) }, (_, at) => [at]))(
    'each call has one sheet of A4, all of them (batch %i)',
    async (at) => {
      const batch = longest.slice(at * LARGEST_ADDRESS, (at + 1) * LARGEST_ADDRESS);
      const items = batch.map(({ item }) => item).filter((item) => item !== '');
      await open(`?ids=${batch.map(({ id }) => id).join(',')}&item=${items.join(',')}`);
      const { sizes, texts: sheets } = await readPdf(await lists.page.pdf({ preferCSSPageSize: true }));
      expect(sizes.map(([width, height]) => [Math.round(width), Math.round(height)])).toEqual(
        batch.map(() => [595, 842]),
      );
      // Chromium writes some characters as radicals, which are the same to those who read.
      for (const sheet of sheets) expect(sheet.normalize('NFKC').split('要达到什么')).toHaveLength(2);
    },
  );

  test('it is black on white, in 8 pt or more, with boxes drawn', async () => {
    await lists.use({ colorScheme: 'dark' });
    await open('?ids=34,13-2&item=13-2:3');
    await lists.page.locator('[data-call="13-2"] li input').first().check();
    await lists.page.emulateMedia({ media: 'print' });
    const looks = await lists.page.evaluate(() => {
      const styles = [...document.querySelectorAll('#checklists *')]
        .filter((one) => one.checkVisibility() && /\S/.test(one.textContent))
        .map((one) => getComputedStyle(one));
      const boxes = [...document.querySelectorAll('li input')].map((one) => getComputedStyle(one));
      return {
        smallest: Math.min(...styles.map(({ fontSize }) => parseFloat(fontSize))),
        colours: [...new Set(styles.map(({ color }) => color))].sort(),
        boxes: [...new Set(boxes.map(({ borderTopColor, appearance }) => `${appearance} ${borderTopColor}`))],
        ticks: [...document.querySelectorAll('li input')].filter(
          (one) => getComputedStyle(one, '::after').content === '"✓"',
        ).length,
      };
    });
    expect(looks.smallest).toBeGreaterThanOrEqual((8 * 96) / 72 - 0.01);
    expect(looks.colours.filter((colour) => !/^rgb\((0, 0, 0|51, 51, 51)\)$/.test(colour))).toEqual([]);
    expect(looks.boxes).toEqual(['none rgb(0, 0, 0)']);
    expect(looks.ticks).toBe(1);
  });
});

test('the keyboard alone chooses, ticks and removes, at 320 px', async () => {
  await lists.use({ viewport: { width: 320, height: 700 } });
  await open('?ids=13-2');
  expect(
    await lists.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  const focus = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await lists.page.evaluate((of) => document.activeElement?.matches(of) ?? false, selector)) return;
      await lists.page.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached`);
  };
  await focus('.checklist-choice select');
  await lists.page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await texts('13-2')).length).toBe(5);
  await focus('li input');
  await lists.page.keyboard.press('Space');
  expect(await texts('13-2', true)).toHaveLength(1);
  await lists.page.locator('#checklist-choice').focus();
  await focus('.checklist-remove');
  await lists.page.keyboard.press('Enter');
  await expect.poll(() => lists.page.locator('[data-call]').count()).toBe(0);
  // What had focus is gone: the next thing to do has it.
  expect(await lists.page.evaluate(() => document.activeElement?.id)).toBe('checklist-choice');
});

test('a browser that keeps nothing is told so, and ticks hold as long as the page', async () => {
  await lists.page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open('?ids=13-2');
  await lists.page.locator('li input').first().check();
  expect(await lists.page.locator('#checklist-unsaved').isVisible()).toBe(true);
  await lists.page.selectOption('.checklist-choice select', '1');
  expect(await texts('13-2', true)).toHaveLength(1);
});

test('a call that does not come is said, and a retry brings it', async () => {
  await lists.page.route('**/calls/63.json', (route) => route.abort());
  await open('?ids=13-2,63');
  expect(await lists.page.locator('[data-call]').count()).toBe(1);
  await lists.page.unroute('**/calls/63.json');
  await lists.page.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => lists.page.locator('[data-call]').count()).toBe(2);
});

test('what is on the shortlist is listed, and what is ticked in another tab is ticked', async () => {
  await open('');
  await lists.page.evaluate(() => localStorage.setItem('zhinan:shortlist', '["2026/13-2"]'));
  await lists.page.getByRole('button', { name: '列出收藏的' }).click();
  await expect.poll(() => texts('13-2')).toHaveLength(6);
  const other = await lists.page.context().newPage();
  await other.goto(lists.page.url());
  await other.getByLabel('须由自治区公安厅出具推荐函。').check();
  await expect.poll(() => texts('13-2', true)).toHaveLength(1);
});
