import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { callsOf, splitRealGuide } from '../support/real-guide.ts';
import { serveSubPathSite, useSite } from '../support/site.ts';

const { guide } = splitRealGuide();
const site = useSite(serveSubPathSite);
let page: Page;

beforeAll(async () => {
  page = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
});

const open = (address: string) => page.goto(`${site.address}${address}`);
const texts = (selector: string) => page.locator(selector).allTextContents();

describe('without JavaScript and from a sub-path', () => {
  test('every entry of the guide has its page at its own address', async () => {
    const addresses = new Set((await allAddresses()).map((address) => `/${address}`));
    for (const { id, kind, url } of guide.entries) {
      if (kind === 'area') expect(url).toBe(`/2026/jianfeng/#${id}`);
      expect(addresses.has(url.replace(/#.*$/, '')), url).toBe(true);
    }
    expect(
      ['13/2', '26/2/1', 'jijin/3', 'jijin', 'hangji', 'source', '13'].map((path) =>
        addresses.has(`/2026/${path}/`),
      ),
    ).not.toContain(false);
  });

  test('a call’s page has an anchor for every section, item, indicator and requirement', async () => {
    for (const call of callsOf(guide)) {
      await open(call.url.slice(1));
      const ids = new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id)));
      const wanted = [
        'content',
        ...(call.indicators.length > 0 ? ['indicators'] : []),
        ...(call.years ? ['years'] : []),
        ...(call.modes.length > 0 ? ['modes'] : []),
        ...(call.funding ? ['funding'] : []),
        ...(call.requirements.length > 0 ? ['requirements'] : []),
        ...call.items.map(({ n }) => `c${n}`),
        ...call.indicators.map(({ n }) => `k${n}`),
        ...call.requirements.map(({ n }) => `r${n}`),
      ];
      expect(
        wanted.filter((id) => !ids.has(id)),
        call.id,
      ).toEqual([]);
    }
  });

  test('an item lists the indicators it needs, 或 as separate sets, and the indicators link back', async () => {
    await open('2026/1/1/');
    expect(await texts('#c1 > details > ul > li:first-child a')).toEqual(['①', '①']);
    expect(await texts('#c1 > details > .needs-or')).toEqual(['或']);
    const sets = await page
      .locator('#c1 > details > ul')
      .evaluateAll((lists) =>
        lists.map((list) => [...list.querySelectorAll('a')].map((link) => link.getAttribute('href'))),
      );
    expect(sets).toEqual([
      ['#k1', '#k2', '#k5', '#k6', '#k7'],
      ['#k1', '#k3', '#k5', '#k6', '#k7'],
    ]);
    // ④ is named by items 2 and 9 only (lines 23 and 30).
    expect(await texts('#k4 .needed-by a')).toEqual(['2', '9']);
  });

  test('sets by kind of project are named', async () => {
    await open('2026/63/');
    expect(await texts('#c2 > details > .needs-or')).toEqual(['孵化类、综合类科创飞地', '研发类科创飞地']);
  });

  test('references in the text are links', async () => {
    const links = async (selector: string) =>
      page
        .locator(`${selector} [data-source-lines] a`)
        .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
    await open('2026/20/');
    expect(await links('#r2')).toEqual([
      ['先进新材料“尖锋”行动计划（广西重大专项计划）', '/some/where/2026/jianfeng/#jianfeng-4'],
    ]);
    await open('2026/63/');
    expect((await links('#c1')).map(([text, href]) => `${text}${href}`).slice(0, 4)).toEqual([
      '1#r1',
      '2#r2',
      '3#r3',
      '1#k1',
    ]);
    expect((await links('#c2'))[0]).toEqual(['4', '#r4']);
    await open('2026/30/');
    expect(await links('.guide-text')).toContainEqual([
      'https://www.yidaiyilu.gov.cn',
      'https://www.yidaiyilu.gov.cn',
    ]);
    await open('2026/12/');
    expect(await links('#years + p')).toEqual([
      ['1', '#c1'],
      ['3', '#c3'],
    ]);
  });

  test('key facts stand at the top of a call', async () => {
    await open('2026/29/');
    const facts = (await texts('.facts')).join('').replace(/\s+/g, '');
    expect(facts).toContain('不超过80万元（分2种情形）');
    expect(facts).toContain('广西创新创业大赛获奖企业：不超过50万元');
    expect(facts).toContain('不超过3年');
    expect(facts).toContain('前资助');
    expect(facts).toContain(
      '牵头申报单位为2024年中国创新创业大赛和广西创新创业大赛获奖企业且具有较强的科研开发实力。',
    );
  });

  test('what the guide did not print is marked as ours', async () => {
    await open('2026/17/');
    expect(await texts('h1 .ours')).toEqual(['方向17：〔原文标题缺失：铝材料〕']);
    expect(await page.locator('h1 [data-source-lines]').count()).toBe(0);
    await open('2026/26/3/');
    expect(await texts('h2#content .ours')).toEqual(['〔主要内容〕']);
  });

  test('the source page has a row for each line and lists the anomalies', async () => {
    await open('2026/source/');
    expect(await page.locator('tbody tr').count()).toBe(1177);
    expect((await texts('#L459 .line')).join('')).toContain(' 主要内容：围绕交通运输');
    expect(await page.locator('#L362 td a').getAttribute('href')).toBe('/some/where/2026/13/2/#c1');
    expect((await texts('details:has(#anomalies) ul')).join('')).toContain('“以上”重复');
  });

  test('an unknown address answers with the 404 page', async () => {
    const response = await open('2026/99/');
    expect(response?.status()).toBe(404);
    expect(await texts('h1')).toEqual(['没有这个页面']);
  });
});
