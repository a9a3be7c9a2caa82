import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolationsInBothSchemes } from '../support/axe.ts';
import { useFind } from '../support/find-page.ts';
import { useSiteAlone } from '../support/site.ts';

const site = useSiteAlone();
const find = useFind(site);
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const query = (fields: Record<string, string>): string => `?${new URLSearchParams(fields).toString()}`;

describe('what I do', () => {
  const TOPIC = '广西海域珊瑚礁白化机理与修复';
  const write = async (text: string): Promise<string[]> => {
    await find.page.fill('#find-text', text);
    await find.page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('#find-results')?.dataset['findText'] === wanted,
      text,
    );
    return find.ranked();
  };

  test('is ranked, with the phrases that led there, in the order of rank', async () => {
    await find.open();
    const ranked = await write(TOPIC);
    expect(ranked.slice(0, 3)).toContain('11-1');
    const card = find.page.locator('[data-find-card="11-1"]');
    expect(await card.locator('.find-near').textContent()).toContain('珊瑚礁');
    expect(await card.locator('.find-quote mark').allTextContents()).toContain('珊瑚礁');
    expect((await find.page.locator('#find-echo mark').allTextContents()).join('\n')).toContain('珊瑚礁');
    expect(await find.page.textContent('#find-echo')).toContain(TOPIC);
    // It is marked on the page that it leads to.
    await card.locator('h3 a').click();
    await find.page.waitForURL('**/2026/11/1/**');
    await find.page.waitForFunction(() => (CSS.highlights.get('search-hit')?.size ?? 0) > 0);
    const marked = await find.page.evaluate(() =>
      [...(CSS.highlights.get('search-hit') ?? [])].map((range) => (range as Range).toString()),
    );
    expect(marked.join('')).toContain('珊瑚礁');
  });

  test('of a text that is longer than is compared readers are told so', async () => {
    await find.open();
    const text = `${TOPIC}，`.repeat(400);
    const ranked = await write(text);
    expect(ranked[0]).toBe('11-1');
    expect(await find.page.locator('#find-status').innerText()).toContain('只比较了前5000字');
    await write(TOPIC);
    expect(await find.page.locator('#find-status').innerText()).not.toContain('只比较了');
  });

  test('that a link brought goes from the address when another is written', async () => {
    await find.open(`#text=${encodeURIComponent(TOPIC)}`);
    expect(await find.page.inputValue('#find-text')).toBe(TOPIC);
    await write('甘蔗');
    expect(new URL(find.page.url()).hash).toBe('');
    await find.page.reload();
    await find.page.waitForSelector('#find-text:enabled');
    expect(await find.page.inputValue('#find-text')).toBe('');
  });

  test('runs within the answers, where both are asked', async () => {
    await find.open(query({ who: 'university' }));
    await write(TOPIC);
    const { 'not-stated': open = [], no = [] } = await find.answers();
    expect(open[0]).toBe('11-1');
    for (const id of no)
      expect(calls.find((call) => call.id === id)?.applicants.university.answer).toBe('no');
    // All calls have their answer still; those that are not near stand apart.
    expect((await find.ranked()).toSorted()).toEqual(calls.map(({ id }) => id).toSorted());
  });

  test.each(['床前明月光，疑是地上霜。举头望明月，低头思故乡。', '小学语文教材', '曼联击败切尔西，重返榜首'])(
    'is near nothing: %s',
    async (text) => {
      await find.open();
      expect(await write(text)).toEqual([]);
      expect(await find.page.locator('[data-find-none]').textContent()).toContain('没有相近的方向');
    },
  );

  test('does not stand in the address, but in a link that the reader asks for, which answers it', async () => {
    await find.open(query({ who: 'university' }));
    const ranked = await write(TOPIC);
    expect(decodeURIComponent(find.page.url())).not.toContain('珊瑚');
    await find.page.getByRole('link', { name: '复制带这段文字的链接' }).click();
    await find.page.getByText('已复制').first().waitFor();
    const link = await find.page.evaluate(() => navigator.clipboard.readText());
    await find.page.goto('about:blank');
    await find.page.goto(link);
    await find.page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('#find-results')?.dataset['findText'] === wanted,
      TOPIC,
    );
    expect(await find.ranked()).toEqual(ranked);
    expect(await find.page.inputValue('#find-text')).toBe(TOPIC);
  });

  test('says so when its data cannot be loaded, and answers when they can', async () => {
    await find.page.route('**/data/find.txt', (route) => route.abort());
    await find.open();
    await find.page.fill('#find-text', TOPIC);
    await find.page.locator('#find-failure').waitFor();
    find.problems.length = 0;
    await find.page.unroute('**/data/find.txt');
    await find.page.locator('#find-retry').click();
    await find.page.locator('.find-ranked [data-find-call]').first().waitFor();
    expect(await find.page.locator('#find-failure').isVisible()).toBe(false);
  });
});

describe('the address', () => {
  test('holds the answers, through a reload and back', async () => {
    await find.open();
    await find.page.selectOption('select[name=who]', 'hospital');
    await find.page.fill('input[name=age]', '58');
    await find.page.locator('input[name=age]').blur();
    await expect.poll(() => new URL(find.page.url()).search).toBe('?who=hospital&age=58');
    const answers = await find.answers();
    await find.page.reload();
    await find.page.waitForSelector('[data-find-state=done]');
    expect(await find.answers()).toEqual(answers);
    expect(await find.page.inputValue('input[name=age]')).toBe('58');
    await find.page.selectOption('select[name=who]', 'enterprise');
    expect(await find.answers()).not.toEqual(answers);
    await find.page.goBack();
    await expect.poll(() => find.page.inputValue('select[name=who]')).toBe('hospital');
    expect(await find.answers()).toEqual(answers);
  });

  test('that is damaged is told, and what is sound of it holds', async () => {
    await find.open(query({ who: 'bank', place: '南宁', age: '三十四', holds: '某证书' }));
    expect(await find.page.textContent('#find-problems')).toBe('看不懂，已略过：某证书、bank、三十四。');
    expect(await find.page.inputValue('select[name=place]')).toBe('南宁');
    await expect.poll(() => decodeURIComponent(new URL(find.page.url()).search)).toBe('?place=南宁');
  });

  test('is plain again when all is cleared', async () => {
    await find.open(query({ who: 'hospital', holds: '三级甲等医疗机构' }));
    await find.page.getByRole('button', { name: '全部清除' }).click();
    expect(new URL(find.page.url()).search).toBe('');
    expect(await find.answers()).toEqual({});
  });
});

describe('everybody', () => {
  test('reaches the answer by keyboard', async () => {
    await find.open();
    await find.page.locator('select[name=who]').focus();
    await find.page.keyboard.press('ArrowDown');
    await find.page.keyboard.press('ArrowDown');
    expect(await find.page.inputValue('select[name=who]')).toBe('university');
    let stops = 0;
    for (; stops < 30; stops += 1) {
      await find.page.keyboard.press('Tab');
      if (await find.page.evaluate(() => document.activeElement?.matches('[data-find-call]'))) break;
    }
    expect(stops).toBeLessThan(20);
  });

  test('sees it in a window of 320 px, and axe has nothing against it', async () => {
    await find.page.setViewportSize({ width: 320, height: 640 });
    await find.open(query({ who: 'enterprise', place: '区外', age: '60' }));
    for (const summary of await find.page.locator('.find-answer > details:not([open]) > summary').all())
      if (await summary.isVisible()) await summary.click();
    expect(await find.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await findViolationsInBothSchemes(find.page)).toEqual([]);
  });

  test('can put what is found on the list', async () => {
    await find.open(query({ who: 'hospital' }));
    await find.page.locator('[data-answer=yes] .pick').first().click();
    expect(await find.page.textContent('.shortlist-count')).toBe('1');
  });
});

test('without scripts the questions lead to the table, and say so', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}2026/find/`);
  expect(await page.locator('.find-unscripted').isVisible()).toBe(true);
  await page.selectOption('select[name=who]', 'hospital');
  await page.getByRole('button', { name: '看全部申报项' }).click();
  await page.waitForURL('**/2026/browse/**');
  expect(new URL(page.url()).search).not.toContain('text=');
  await context.close();
});
