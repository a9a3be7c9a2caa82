import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { SUB_PATH } from '../support/built-site.ts';
import { useFind } from '../support/find-page.ts';
import { serveSubPathSite, useSite } from '../support/site.ts';

const site = useSite();
const below = useSite(serveSubPathSite);
const find = useFind(site);
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const KINDS = ['enterprise', 'university', 'institute', 'hospital', 'public', 'other'] as const;
const query = (fields: Record<string, string>): string => `?${new URLSearchParams(fields).toString()}`;

/** Opens the groups that begin closed. */
const openNo = (): Promise<void> =>
  find.page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = true;
  });

describe('who I am', () => {
  test.each(KINDS)('every call stands under what the text says for %s', async (who) => {
    await find.open();
    await find.page.selectOption('select[name=who]', who);
    const groups: Record<string, string[]> = {};
    for (const { id, status, applicants } of calls) {
      const answer = status === 'open' ? applicants[who].answer : 'later';
      (groups[answer] ??= []).push(id);
    }
    expect(await find.answers()).toEqual(groups);
  });

  test('below a path every card is that of its own call as well', async () => {
    const page = await below.browser.newPage();
    await page.goto(`${below.address}2026/find/?who=hospital`);
    await page.locator('[data-answer] .find-card').first().waitFor();
    const cards = await page.locator('.find-card').evaluateAll((all) =>
      all.map((card) => ({
        folder: card.querySelector<HTMLAnchorElement>('h3 a')?.pathname,
        pick: card.querySelector('.pick')?.getAttribute('data-pick'),
      })),
    );
    const expected = calls.map(({ id, url }) => ({
      folder: `${SUB_PATH}${url.slice(1)}`,
      pick: `2026/${id}`,
    }));
    expect(cards).toHaveLength(calls.length);
    expect(cards).toEqual(expect.arrayContaining(expected));
    await page.close();
  });

  test('nothing is shown before anything is said', async () => {
    await find.open();
    expect(await find.answers()).toEqual({});
    expect(await find.page.locator('[data-find-state]').getAttribute('data-find-state')).toBe('idle');
  });

  test('a “no” quotes its sentence, and says where it stands', async () => {
    await find.open(query({ who: 'hospital' }));
    const card = find.page.locator('[data-find-card="17"]');
    await openNo();
    expect(await card.innerText()).toContain('此方向仅限企业牵头申报');
    expect(await card.locator('.find-evidence a').getAttribute('href')).toBe('/2026/source/#L464');
  });

  test('a “no” by what was filled in is marked at its condition', async () => {
    await find.open(query({ who: 'university', age: '58' }));
    expect((await find.answers())['no']).toContain('jijin-1');
    const condition = find.page.locator('[data-find-card="jijin-1"] .is-against');
    await openNo();
    expect(await condition.innerText()).toContain('✗ 年龄不符');
    expect(await condition.innerText()).toContain('年龄不超过57周岁');
  });

  test.each([
    { place: '区外' },
    { who: 'university', place: '桂林', age: '58', sex: 'm', title: '正高', degree: '博士' },
    { who: 'enterprise', place: '南宁', age: '34', sex: 'f', title: '中级', degree: '硕士' },
  ])('every must that is for %o is seen, and every “no” shows what it rests on', async (fields) => {
    await find.open(query(fields));
    await openNo();
    const cards = await find.page.locator('[data-answer] [data-find-card]').evaluateAll((all) =>
      all.map((card) => ({
        id: card.getAttribute('data-find-card') ?? '',
        answer: card.closest('[data-answer]')?.getAttribute('data-answer'),
        hidden: [...card.querySelectorAll<HTMLElement>('[data-condition]')]
          .filter((one) => one.dataset['prefer'] === undefined && one.offsetHeight === 0)
          .map((one) => one.dataset['kinds'] ?? 'all'),
        shown: (card as HTMLElement).innerText,
      })),
    );
    // Each is the card of a call: the script has its id from the card's link.
    expect(cards.map(({ id }) => id).sort()).toEqual(calls.map(({ id }) => id).sort());
    for (const { id, answer, hidden, shown } of cards) {
      // Only what is for other kinds of organisation.
      for (const kinds of hidden) expect(kinds.split(' '), id).not.toContain(fields.who ?? 'all');
      expect(hidden, id).not.toContain('all');
      if (answer === 'no') expect(shown, id).toMatch(/第\d+行/);
    }
  });

  test('a sign names what was compared, for a clause may ask for more', async () => {
    await find.open(query({ who: 'enterprise', place: '南宁' }));
    expect(await find.page.locator('[data-find-card="52"] .is-met').allInnerTexts()).toEqual([
      expect.stringContaining('✓ 所在地符合'),
    ]);
    // In the city, and perhaps not in the park.
    expect(await find.page.locator('[data-find-card="39"] .is-met').count()).toBe(0);
    // Where the organisation is says nothing of where the person is employed.
    expect(await find.page.locator('[data-find-card="jijin-3"] .is-met').count()).toBe(0);
    await find.page.selectOption('select[name=employed]', '区外');
    await expect.poll(async () => (await find.answers())['no']).toContain('jijin-3');
  });

  test('what is already met is ticked, and nothing else is', async () => {
    await find.open(query({ who: 'hospital', holds: '三级甲等医疗机构' }));
    const met = find.page.locator('[data-find-state] .is-met');
    expect(await met.allTextContents()).toEqual([expect.stringContaining('三级甲等医疗机构')]);
  });

  test('a “no” that the text only suggests says so', async () => {
    await find.open(query({ who: 'university' }));
    expect(await find.page.locator('[data-find-card="53"]').textContent()).toContain('没有说死');
    expect(await find.page.locator('[data-find-card="17"]').textContent()).not.toContain('没有说死');
    const both = await find.page.locator('[data-find-card="54-2"] .find-evidence').textContent();
    expect(both).toContain('支持国家级大院大所');
    expect(both).toContain('须由广西企业牵头');
  });
});

describe('the readers of TASKS.md', () => {
  test('research office of a hospital in 南宁', async () => {
    await find.open(query({ who: 'hospital', place: '南宁', holds: '三级甲等医疗机构' }));
    const { yes = [], conditional = [], no = [], 'not-stated': open = [] } = await find.answers();
    expect(yes).toEqual(['1-1', '1-3', '26-1', '36']);
    expect(conditional).toEqual(expect.arrayContaining(['1-2', '3', '48']));
    expect(await find.page.locator('[data-find-card="3"]').textContent()).toContain('防城港');
    // 院内制剂 is a word in it, and nothing on who may lead.
    expect([...yes, ...conditional]).not.toContain('2-1');
    expect(open).toContain('2-1');
    for (const { id, applicants, status } of calls)
      if (status === 'open' && applicants.hospital.answer === 'no') expect(no).toContain(id);
  });

  test('a 高新技术企业 in 柳州', async () => {
    await find.open(query({ who: 'enterprise', place: '柳州', holds: '高新技术企业' }));
    const { yes = [], conditional = [], no = [] } = await find.answers();
    expect(yes).toEqual(expect.arrayContaining(['17', '18', '24-1']));
    expect(conditional).toEqual(expect.arrayContaining(['27', '53', '54-1', '59-1']));
    expect(no).toEqual(expect.arrayContaining(['1-2', '39']));
    expect(await find.page.locator('[data-find-card="27"] .is-met').first().textContent()).toContain('✓');
  });

  test('an associate professor of 34 with a doctorate', async () => {
    await find.open(query({ who: 'university', place: '南宁', age: '34', title: '副高', degree: '博士' }));
    const { no = [], 'not-stated': open = [] } = await find.answers();
    for (const id of ['jijin-1', 'jijin-2', 'jijin-3', 'jijin-5', 'jijin-6']) expect(open).toContain(id);
    expect(no).not.toContain('33');
    await find.open(query({ who: 'university', age: '52', title: '中级', degree: '博士' }));
    const { no: elder = [] } = await find.answers();
    for (const id of ['jijin-2', 'jijin-3', 'jijin-5', 'jijin-6']) expect(elder).toContain(id);
    expect(elder).not.toContain('jijin-1');
  });

  test('an incubator in 桂林', async () => {
    const holds = '上一轮次在国家级科技企业孵化器、大学科技园和自治区级科技企业孵化器绩效评价中为“优秀”';
    await find.open(query({ who: 'enterprise', place: '桂林', holds }));
    expect((await find.answers())['conditional']).toContain('63');
    expect(await find.page.locator('[data-find-card="63"] .is-met').textContent()).toContain('优秀');
  });

  test('a firm from outside the region', async () => {
    await find.open(query({ who: 'enterprise', place: '区外' }));
    const { no = [] } = await find.answers();
    for (const id of ['30', '31', '32', '34', '52', '53', '54-1', '54-2', '27', '39'])
      expect(no).toContain(id);
    expect(await find.page.locator('[data-find-card="52"] .is-against').textContent()).toContain(
      '自治区内注册满2年',
    );
  });

  test('the science office of a city', async () => {
    await find.open(query({ who: 'public', place: '百色' }));
    const { yes = [], no = [] } = await find.answers();
    expect(yes).toEqual(['26-1', '36']);
    expect(no).toEqual(expect.arrayContaining(['17', '27', '39']));
    expect(await find.page.locator('[data-find-card="17"] .find-evidence').textContent()).toContain(
      '仅限企业牵头申报',
    );
  });
});
