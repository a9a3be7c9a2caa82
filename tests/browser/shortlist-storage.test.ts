import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { useShortlist } from '../support/shortlist-page.ts';

const list = useShortlist();
const { open, keep, stored, count, openDialog, listed } = list;

describe('the list', () => {
  test.each([
    ['no JSON', '{"2026'],
    ['null', null],
    ['a number', 7],
    ['an object', { '2026': ['13-2'] }],
    ['nested lists', [['2026/13-2'], [[]]]],
    ['markup', ['<img src=x onerror=alert(1)>', '2026/<b>', 'javascript:alert(1)', '../../etc']],
    ['names of methods', ['2026/constructor', '2026/__proto__', '2026/tostring']],
    ['a text of a megabyte', 'x'.repeat(1_000_000)],
    ['100,000 keys', Array.from({ length: 100_000 }, (_, n) => `2026/${n}`)],
  ])('does without what it cannot read: %s', async (_name, value) => {
    await open('2026/13/2/');
    await keep(value);
    await openDialog();
    expect(await list.page.locator('.shortlist-dialog img, .shortlist-dialog b').count()).toBe(0);
    expect(Number(await count())).toBeLessThanOrEqual(200);
    await list.page.locator('.shortlist-dialog').getByRole('button', { name: '关闭' }).click();
    await list.page.click('.call-actions .pick');
    const kept = await stored();
    expect(Array.isArray(kept)).toBe(true);
    await list.page.reload();
    expect(Number(await count())).toBeGreaterThan(0);
  });

  test('keeps what is sound beside what is not, and names a call that there is not', async () => {
    await open('');
    await keep(['2026/13-2', 5, null, '2026/13-2', '2026/999', '1999/1', 'x']);
    await openDialog();
    expect(await listed()).toEqual(['/2026/13/2/']);
    const texts = (await list.page.locator('.shortlist-body li').allInnerTexts()).join();
    expect(texts).toContain('没有编号为“999”的申报项');
    expect(texts).toContain('没有编号为“1”的申报项');
  });

  test('works without storage as long as the page is open, and says so', async () => {
    await list.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open('2026/13/2/');
    await list.page.click('.call-actions .pick');
    expect(await count()).toBe('1');
    await openDialog();
    expect(await listed()).toEqual(['/2026/13/2/']);
    expect(await list.page.getByText('浏览器不允许保存').isVisible()).toBe(true);
  });

  test('says so when the browser has no dialogs', async () => {
    await open('2026/13/2/');
    await list.page.evaluate(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal'));
    await list.page.click('.shortlist-open');
    await expect.poll(() => list.page.locator('.shortlist-open').innerText()).toBe('这个浏览器打不开清单');
  });

  test('works in browsers without reflected ARIA, hasOwn and alternative text of content', async () => {
    await list.context.addInitScript(() => {
      Reflect.deleteProperty(Element.prototype, 'ariaPressed');
      Reflect.deleteProperty(Element.prototype, 'ariaLabel');
      Reflect.deleteProperty(Object, 'hasOwn');
    });
    await open('2026/13/2/');
    const pick = list.page.locator('.call-actions .pick');
    await pick.click();
    expect(await pick.getAttribute('aria-pressed')).toBe('true');
    await openDialog();
    expect(await listed()).toEqual(['/2026/13/2/']);
    await list.page.getByRole('button', { name: '移除：13-2' }).waitFor();
    const sheets = readdirSync(path.join(inject('rootSite'), '_astro')).filter((name) =>
      name.endsWith('.css'),
    );
    const styles = sheets
      .map((name) => readFileSync(path.join(inject('rootSite'), '_astro', name), 'utf8'))
      .join('');
    for (const star of ['☆', '★'])
      expect(styles).toMatch(new RegExp(`content:"${star}";content:"${star}"\\s*/`));
  });

  test('says so when its script cannot be loaded, and works the next time', async () => {
    await open('2026/4/');
    await keep(['2026/13-2']);
    await list.page.route('**/shortlist-dialog.*.js', (route) => route.abort());
    await openDialog();
    const dialog = list.page.getByRole('dialog', { name: '收藏清单' });
    await expect.poll(() => dialog.getByRole('status').innerText()).toBe('没有加载成功，可能断网了');
    await list.page.getByRole('button', { name: '清单 1 项，打开收藏清单', includeHidden: true }).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await list.page.unroute('**/shortlist-dialog.*.js');
    await list.page.click('.shortlist-open');
    await expect.poll(listed).toEqual(['/2026/13/2/']);
    expect(await dialog.getByRole('status').innerText()).toBe('共1项');
  });

  test('opens before its script has come, which disturbs nobody who has turned to something else', async () => {
    await open('2026/4/');
    await keep(['2026/13-2']);
    const arrived = Promise.withResolvers<undefined>();
    await list.page.route('**/shortlist-dialog.*.js', async (route) => {
      await arrived.promise;
      await route.continue();
    });
    const dialog = list.page.getByRole('dialog', { name: '收藏清单' });
    await list.page.click('.shortlist-open');
    await dialog.getByRole('heading', { name: '收藏清单' }).waitFor();
    await list.page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    await list.page.keyboard.press('/');
    await list.page.keyboard.type('漓');
    arrived.resolve(undefined);
    await expect.poll(listed).toEqual(['/2026/13/2/']);
    await list.page.keyboard.type('江');
    expect(await list.page.locator('.search-dialog input').inputValue()).toBe('漓江');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('says so when it cannot be loaded, and works the next time', async () => {
    await open('');
    await keep(['2026/13-2']);
    await list.page.route('**/shortlist.json', (route) => route.abort());
    await openDialog();
    await expect.poll(() => list.page.locator('.shortlist-status').textContent()).toContain('没有加载成功');
    await list.page.locator('.shortlist-dialog').getByRole('button', { name: '关闭' }).click();
    await list.page.unroute('**/shortlist.json');
    await list.page.click('.shortlist-open');
    await expect.poll(listed).toEqual(['/2026/13/2/']);
  });
});
