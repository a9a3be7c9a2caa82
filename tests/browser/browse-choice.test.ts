import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openBrowse, readBrowse } from '../support/browse-view.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;

afterEach(() => context.close());

const open = async (width: number, parameters = ''): Promise<void> => {
  context = await site.browser.newContext({ viewport: { width, height: width < 1000 ? 844 : 800 } });
  page = await context.newPage();
  await openBrowse(page, site.address, parameters);
};

describe('the sheet of a phone', () => {
  test('has the filters, says how many are left, gives focus back, and is gone in a wide window', async () => {
    await open(390);
    expect(await page.locator('input[name=mode]').first().isVisible()).toBe(false);
    const button = page.getByRole('button', { name: '筛选' });
    await button.click();
    await page.getByRole('dialog', { name: '筛选' }).getByLabel('后补助').check();
    await page.getByRole('button', { name: '看2项' }).click();
    expect((await readBrowse(page)).rows).toHaveLength(2);
    expect(await button.textContent()).toContain('（1）');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('browse-open-sheet');
    await button.click();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await button.click();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.browse-rail input[value=后补助]').uncheck();
    expect((await readBrowse(page)).rows).toHaveLength(101);
  });

  test('is in the page where there are no dialogs', async () => {
    await open(390);
    await page.evaluate(() => Object.assign(HTMLDialogElement.prototype, { showModal: undefined }));
    await page.click('#browse-open-sheet');
    await page.locator('.browse-rail input[value=后补助]').check();
    expect((await readBrowse(page)).rows).toHaveLength(2);
  });
});

test('chips say what is chosen, each takes its own back, and focus is kept', async () => {
  await open(1280, '?plan=“智果”行动计划（广西科技成果转化计划）&matching=必须&from=100&to=300');
  expect((await readBrowse(page)).chips).toEqual([
    '“智果”行动计划',
    '自己出资或配套：必须',
    '上限100—300万元',
  ]);
  await page.getByRole('button', { name: '去掉条件：自己出资或配套：必须' }).press('Enter');
  expect((await readBrowse(page)).checked).not.toContain('matching=必须');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('“智果”行动计划');
  await page.getByRole('button', { name: '去掉条件：上限100—300万元' }).click();
  expect((await readBrowse(page)).fields).toEqual(['', '', '', '']);
  await page.getByRole('button', { name: '恢复全部' }).click();
  expect((await readBrowse(page)).chips).toEqual([]);
});

test('only what is chosen can be taken back, whatever it is, and nothing moves', async () => {
  await open(1280);
  const reset = page.getByRole('button', { name: '恢复全部' });
  const top = () => page.locator('table.browse').evaluate((table) => table.getBoundingClientRect().top);
  const before = await top();
  for (const parameters of ['?sort=-cap', '?show=items', '?q=无人机', '?mode=后补助', '?ids=13-2,4']) {
    await openBrowse(page, site.address, parameters);
    await readBrowse(page);
    expect(await reset.isVisible(), parameters).toBe(true);
    if (!parameters.startsWith('?ids')) expect(await top(), parameters).toBe(before);
    await reset.press('Enter');
    expect(await reset.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('browse-results');
    expect((await readBrowse(page)).rows).toHaveLength(101);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await openBrowse(page, site.address, '?mode=后补助');
  await page.click('#browse-open-sheet');
  await page.getByRole('button', { name: '清除全部条件' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('browse-close-sheet');
  expect(await page.getByRole('button', { name: '清除全部条件' }).count()).toBe(0);
});
