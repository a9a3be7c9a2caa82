import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolationsInBothSchemes } from '../support/axe.ts';
import { useFind } from '../support/find-page.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
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
    expect(cards.length).toBe(calls.length);
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
