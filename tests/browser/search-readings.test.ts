import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';
import { literalMatches, readOracle, type OraclePage } from '../search/oracle.ts';

// Typed form → the guide's, both typed in.
const READINGS = [
  ['無人機', '无人机'],
  ['廣西', '广西'],
  ['高新技術企業', '高新技术企业'],
  ['碳達峰', '碳达峰'],
  ['實施年限', '实施年限'],
  ['銷售收入', '销售收入'],
  ['臺賬', '台账'],
  ['雲計算', '云计算'],
  ['醫療器械', '医疗器械'],
  ['後補助', '后补助'],
  ['中藥', '中药'],
  ['資助方式', '资助方式'],
  ['聯合實驗室', '联合实验室'],
  ['機器人 傳感器', '机器人 传感器'],
  ['無人機 反制', '无人机 反制'],
  ['羅漢果', '罗汉果'],
  ['種質資源', '种质资源'],
  ['農業裏', '农业里'],
  // Japanese forms, and Kangxi radicals as PDF files have them.
  ['広西', '广西'],
  ['⽆⼈机', '无人机'],
  ['⼈⼯智能', '人工智能'],
  ['６Ｇ網絡', '6G网络'],
] as const;

const site = useSite();
let page: Page;
let oracle: OraclePage[];

beforeAll(async () => {
  oracle = await readOracle(site.browser, site.address, await allAddresses());
  page = await site.browser.newPage();
});

async function ask(query: string): Promise<{ paths: string[]; status: string; marked: string[] }> {
  await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state=done]');
  return page.evaluate(() => ({
    paths: [...document.querySelectorAll<HTMLAnchorElement>('a[data-result]')].map(
      (link) => new URL(link.href).pathname,
    ),
    status: document.querySelector('#search-status')?.textContent ?? '',
    marked: [...document.querySelectorAll('.result mark')].map((mark) => mark.textContent),
  }));
}

test.each(READINGS)('%s is read as %s, and the reader is told', async (typed, meant) => {
  expect(literalMatches(typed, oracle), 'stands in the guide as it is').toEqual([]);
  const expected = literalMatches(meant, oracle);
  const { paths, status, marked } = await ask(typed);
  expect(paths.toSorted()).toEqual(expected.toSorted());
  if (expected.length === 0) return;
  expect(status).toMatch(
    new RegExp(`^按“${meant.replace('6G', '(?:6G|６Ｇ)')}”查找：找到${expected.length}页$`),
  );
  expect(marked.length).toBeGreaterThan(0);
  for (const text of marked)
    expect(meant.split(' ').map((term) => term.toLowerCase())).toContain(text.toLowerCase());
});

test('a character of the guide means itself, even where it has another form', async () => {
  // 著 stands in 显著; it is never read as 着.
  const { paths, status } = await ask('显著');
  expect(paths.toSorted()).toEqual(literalMatches('显著', oracle).toSorted());
  expect(status).toMatch(/^找到/);
});

test('other forms are also read where nothing but a loose or partial match is found', async () => {
  expect((await ask('一帶一路共建國家')).status).toMatch(/^按“一带一路共建国家”查找：没有完全相同的文字/);
  expect((await ask('廣西無人駕駛')).status).toBe('原文没有“廣西無人駕駛”（也按“广西无人驾驶”查过）。');
});
