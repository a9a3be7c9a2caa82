import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { COPIED_TEXTS } from '../support/copied-texts.ts';
import { useShortlist } from '../support/shortlist-page.ts';

const list = useShortlist();
const { open, keep, stored, count, openDialog, listed } = list;
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const copied = (): Promise<string> => list.page.evaluate(() => navigator.clipboard.readText());

describe('a call is put on the list', () => {
  test('on its own page, and taken off there', async () => {
    await open('2026/13/2/');
    const pick = list.page.locator('.call-actions .pick');
    expect(await pick.getAttribute('aria-pressed')).toBe('false');
    await pick.click();
    expect(await pick.getAttribute('aria-pressed')).toBe('true');
    expect(await stored()).toEqual(['2026/13-2']);
    expect(await count()).toBe('1');
    await pick.click();
    expect(await stored()).toEqual([]);
    expect(await count()).toBe('0');
  });

  test('in the table, in the contents, on the page of a direction, and in both lists of results', async () => {
    await open('2026/browse/');
    await list.page.locator('tr[data-call=jijin-1] .pick').click();
    await open('2026/');
    await list.page.locator('[data-pick="2026/63"]').click();
    await open('2026/13/');
    await list.page.locator('[data-pick="2026/13-3"]').first().click();
    await open('search/?q=无人机');
    await list.page.waitForSelector('[data-search-state=done]');
    const result = list.page.locator('.result .pick').first();
    const fromPage = await result.getAttribute('data-pick');
    await result.click();
    expect(await result.getAttribute('aria-pressed')).toBe('true');
    await open('');
    await list.page.keyboard.press('/');
    await list.page.keyboard.type('科创飞地');
    const inDialog = list.page.locator('.search-dialog .pick').last();
    await inDialog.waitFor();
    // The one that is on the list already is shown so.
    await expect
      .poll(() => list.page.locator('.search-dialog [data-pick="2026/63"]').getAttribute('aria-pressed'))
      .toBe('true');
    expect(await stored()).toEqual(['2026/jijin-1', '2026/63', '2026/13-3', fromPage]);
  });

  test('every call has a button on its page and in the table', async () => {
    const table = await readBuilt('2026/browse/index.html');
    for (const { id, url } of calls) {
      expect(table, id).toContain(`data-pick="2026/${id}"`);
      expect(await readBuilt(`${url.slice(1)}index.html`), id).toContain(`data-pick="2026/${id}"`);
    }
  });
});

describe('the list', () => {
  test('is kept across visits and shown on every page, in other tabs at once', async () => {
    await open('2026/13/2/');
    await list.page.click('.call-actions .pick');
    const other = await list.context.newPage();
    await other.goto(`${list.site.address}search/`);
    expect(await other.locator('.shortlist-count').textContent()).toBe('1');
    await list.page.click('.call-actions .pick');
    await expect.poll(() => other.locator('.shortlist-count').textContent()).toBe('0');
  });

  test('names the calls with their facts, and lets one remove them or all', async () => {
    await open('');
    await keep(['2026/52', '2026/13-2']);
    await openDialog();
    expect(await listed()).toEqual(['/2026/52/', '/2026/13/2/']);
    const first = await list.page.locator('.shortlist-body li').first().innerText();
    expect(first).toContain('方向52：重大科技成果接续转化应用示范');
    expect(first).toContain('资助经费：不超过1000万元（分2种情形）');
    await list.page.getByRole('button', { name: '移除：52' }).click();
    await expect.poll(listed).toEqual(['/2026/13/2/']);
    expect(await stored()).toEqual(['2026/13-2']);
    expect(await count()).toBe('1');
    await list.page.getByRole('button', { name: '清空' }).click();
    await expect.poll(listed).toEqual([]);
    expect(await list.page.getByText('按“收藏”列到这里').isVisible()).toBe(true);
    // Focus stays in the dialog, and goes back when that is closed.
    expect(
      await list.page.evaluate(() => document.activeElement?.closest('.shortlist-dialog') !== null),
    ).toBe(true);
    await list.page.keyboard.press('Escape');
    expect(await list.page.evaluate(() => document.activeElement?.className)).toBe('shortlist-open');
  });

  test('comes back as it was when the reader undoes what was taken off, with what came meanwhile', async () => {
    await open('');
    await keep(['2026/52', '2026/13-2', '2026/63']);
    await openDialog();
    await list.page.getByRole('button', { name: '移除：13-2' }).click();
    await expect.poll(listed).toEqual(['/2026/52/', '/2026/63/']);
    const focused = () => list.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('撤销');
    await list.page.keyboard.press('Enter');
    await expect.poll(listed).toEqual(['/2026/52/', '/2026/13/2/', '/2026/63/']);
    // A key that is pressed once too often copies nothing.
    await expect.poll(focused).toBe('关闭');
    await list.page.getByRole('button', { name: '清空' }).click();
    const status = list.page.locator('.shortlist-status');
    await expect.poll(() => status.innerText()).toBe('移除了3项，清单是空的');
    const other = await list.context.newPage();
    await other.goto(`${list.site.address}2026/4/`);
    await other.click('.call-actions .pick');
    await list.page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(stored).toEqual(['2026/52', '2026/13-2', '2026/63', '2026/4']);
    expect(await list.page.getByRole('button', { name: '撤销' }).count()).toBe(0);
  });

  test('is compared, shown as a table and shared as one link', async () => {
    const ids = ['13-2', '63', '27', 'jijin-6', '37', '52', '4'];
    await open('');
    await keep(ids.map((id) => `2026/${id}`));
    await openDialog();
    const hrefOf = async (name: string): Promise<string> =>
      (await list.page.getByRole('link', { name }).getAttribute('href')) ?? '';
    expect(await hrefOf('并排对比前6项')).toBe(`/2026/compare/?ids=${ids.slice(0, 6).join(',')}`);
    await list.page.getByRole('button', { name: '复制清单链接' }).click();
    await list.page.getByText('已复制').first().waitFor();
    const link = await copied();
    expect(link).toBe(`${list.site.address}2026/browse/?ids=${ids.join(',')}`);
    const other = await (await list.site.browser.newContext()).newPage();
    await other.goto(link);
    await other.waitForSelector('.browse-order');
    const rows = other.locator('tr[data-call]:not([hidden])');
    expect(
      (await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-call')))).toSorted(),
    ).toEqual(ids.toSorted());
    expect(await other.locator('h1').innerText()).toBe('链接里的清单：7项');
    expect(await other.locator('#browse-form').isVisible()).toBe(false);
    // Who gets the link can make the list their own.
    await other.click('.browse-take summary');
    await other.getByRole('button', { name: '全部收藏' }).click();
    expect(await other.locator('.shortlist-count').textContent()).toBe(String(ids.length));
    await other.getByRole('link', { name: '看全部101项，可以筛选' }).click();
    await other.waitForSelector('.browse-order');
    expect(await other.locator('h1').innerText()).toBe('全部申报项');
    expect(await other.locator('#browse-form').isVisible()).toBe(true);
    await other.context().close();
  });

  test('is copied as text that can be sent', async () => {
    await open('');
    await keep(['2026/13-2', '2026/37']);
    await openDialog();
    await list.page.getByRole('button', { name: '复制文字' }).click();
    await list.page.getByText('已复制').first().waitFor();
    expect(await copied()).toBe(
      [
        COPIED_TEXTS['13-2'],
        `${list.site.address}2026/13/2/`,
        '',
        COPIED_TEXTS['37'],
        `${list.site.address}2026/37/`,
      ].join('\n'),
    );
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px the dialog and a call’s page are accessible', async (width) => {
    await list.context.close();
    await list.use({ viewport: { width, height: 800 }, colorScheme });
    await open('2026/13/2/');
    await list.page.click('.call-actions .pick');
    expect(await findViolations(list.page)).toEqual([]);
    await openDialog();
    expect(await findViolations(list.page)).toEqual([]);
    const room = await list.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
});
