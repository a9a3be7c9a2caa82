import { expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

/** What chat apps put to an address that is sent on in them. */
const ADDED = [
  'from=singlemessage&isappinstalled=0',
  'from=timeline&scene=2&nsukey=abc%2B%2F',
  'share_token=1&to=x',
];

test.each([
  ['2026/browse/?q=无人机', '#browse-status', '列出'],
  ['2026/browse/?from=200', '#browse-status', '列出'],
  ['search/?q=无人机', '#search-status', '找到'],
  ['2026/compare/?ids=13-2,4', '#compare-status', '并排2项'],
  ['2026/print/shortlist/?ids=13-2,4', 'main', '13-2'],
  ['2026/find/?who=hospital&age=34', '#find-counts', '4'],
  ['2026/checklist/?ids=13-2,4&item=13-2:1', '#checklist-status', '共2项'],
])('%s says the same when a chat app has sent it', async (address, place, words) => {
  const page = await site.browser.newPage();
  const read = async (added: string): Promise<string> => {
    await page.goto(`${site.address}${address}${added}`);
    await expect.poll(() => page.locator(place).innerText()).toContain(words);
    await page.waitForLoadState('networkidle');
    // Cards that the finder has not laid out yet have no innerText.
    await page.locator('[data-find-state=busy]').waitFor({ state: 'detached' });
    return page.locator('main').innerText();
  };
  const plain = await read('');
  for (const added of ADDED) expect(await read(`&${added}`), added).toBe(plain);
  expect(plain).not.toContain('已略过');
  await page.close();
});

test.each([
  ['2026/browse/?cap=50万元以上至100万元&cap=500万元以上', '#browse-status', '列出'],
  ['search/?q=自筹&cap=50万元以上至100万元&cap=500万元以上', '#search-status', '按条件筛选后'],
])('%s, as bands of caps were called once, is read as before', async (address, place, words) => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}${address}`);
  await expect.poll(() => page.locator(place).innerText()).toContain(words);
  expect(await page.locator(place).innerText()).not.toContain('已略过');
  const asked = new URL(page.url()).searchParams;
  expect(asked.getAll('cap')).toEqual(['超过50万元至100万元', '超过500万元']);
  expect(
    await page
      .locator('input[name=cap]:checked')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value'))),
  ).toEqual(asked.getAll('cap'));
  await page.close();
});
