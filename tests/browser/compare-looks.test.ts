import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { SIX, useComparison } from '../support/comparison.ts';

const compared = useComparison();
const { open, view } = compared;

describe('what a comparison brings out', () => {
  test('stands first: who may lead, money, what is to be delivered', async () => {
    await open('?ids=13-2,63');
    const names = (await view()).rows.map(([name]) => name.replace('画线处不同', ''));
    expect(names.slice(0, 5)).toEqual(['申报', '谁可牵头', '优先与鼓励', '资助经费', '自己出资或配套']);
    expect(names.indexOf('须满足哪些指标')).toBeLessThan(names.indexOf('推荐或推荐函'));
    expect(names.slice(-2)).toEqual(['计划', '条数']);
  });

  test('indicators that agree or nearly agree stand in one row', async () => {
    await open('?ids=13-1,13-2,13-3');
    const { rows } = await view();
    const rowOf = (words: string) => rows.find(([, cells]) => cells.some((cell) => cell.includes(words)));
    expect(rowOf('获得授权发明专利1件及以上')?.[0]).toMatch(/^共有指标\d$/);
    expect(rowOf('建立示范点')?.[0]).toMatch(/^相近指标\d画线处不同$/);
    for (const cell of rowOf('建立示范点')?.[1] ?? []) expect(cell).toContain('建立示范');
    expect(rowOf('获得立项或发布')?.[1][1]).toBe('没有相近的一条');
    const marks = compared.page.locator('tr', { hasText: '建立示范点' }).locator('mark');
    expect(await marks.allInnerTexts()).toEqual([
      '基地',
      '（示范用户10家及以上）',
      '基地',
      '（示范用户10家及以上）',
      '点',
    ]);
  });

  test('is dimmed where all agree, and the rest alone can be shown, with the names of what is not', async () => {
    await open('?ids=13-1,13-2,13-3');
    const all = await view();
    const { page } = compared;
    const colourOf = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((cell) => getComputedStyle(cell).color);
    expect(await colourOf('td.is-common')).not.toBe(await colourOf('td.is-own'));
    expect(await page.locator('.comparison-left-out').first().isVisible()).toBe(false);
    await page.getByLabel('只看不同之处').check();
    const different = await view();
    expect(different.rows.length).toBeLessThan(all.rows.length);
    for (const [heading, cells] of different.rows)
      expect(new Set(cells.map((cell) => cell.replaceAll(/第\d+行/g, ''))).size, heading).toBeGreaterThan(1);
    const hidden = all.rows.filter(([name]) => !different.rows.some(([other]) => other === name));
    for (const [heading, cells] of hidden)
      expect(
        new Set(cells.map((cell) => cell.replaceAll(/[①-⑩\d.、（）]|第\d+行|\s/g, ''))).size,
        heading,
      ).toBe(1);
    expect(all.status).toBe(`并排3项：${different.rows.length}处不同，${hidden.length}处相同。`);
    const named = await page.locator('.comparison-left-out').allInnerTexts();
    expect(named.flatMap((line) => line.trim().replace('各项相同：', '').split('、'))).toEqual(
      hidden.map(([name]) => name),
    );
  });

  test('of one call alone is nothing: all of it is shown, and nothing said to be the same', async () => {
    await open('?ids=13-2&diff=1');
    expect((await view()).rows.length).toBeGreaterThan(12);
    expect(await compared.page.locator('.is-same, .is-own, .is-common, .comparison-left-out').count()).toBe(
      0,
    );
  });

  test.each(['screen', 'print'] as const)(
    'does not rest on colours: in forced ones, and on paper (%s)',
    async (media) => {
      await compared.use({ forcedColors: media === 'screen' ? 'active' : 'none' });
      await open('?ids=13-1,13-2,13-3');
      const { page } = compared;
      await page.emulateMedia({ media });
      const signs = await page.evaluate(() => {
        const contentOf = (selector: string, pseudo: string) => [
          ...new Set(
            [...document.querySelectorAll(selector)].map((each) => getComputedStyle(each, pseudo).content),
          ),
        ];
        const own = getComputedStyle(document.querySelector('td.is-own') ?? document.body, '::before');
        const mark = getComputedStyle(document.querySelector('.comparison mark') ?? document.body);
        return {
          same: contentOf('tr.is-same > th', '::after'),
          different: contentOf('.comparison tr:not(.is-same) > th[scope=row]', '::after'),
          own: contentOf('td.is-own', '::before'),
          others: contentOf('td:is(.is-common, .is-plain)', '::before'),
          border: own.borderTopStyle,
          mark: [mark.textDecorationLine, mark.fontWeight],
        };
      });
      expect(signs).toEqual({
        same: ['"各项相同"'],
        different: ['none'],
        own: ['"与多数不同"'],
        others: ['none'],
        border: 'solid',
        mark: ['underline', '700'],
      });
    },
  );

  test('is heard, too', async () => {
    await open('?ids=13-1,13-2,13-3');
    const heard = await compared.page.locator('.comparison').ariaSnapshot();
    expect(heard).toContain('资助经费 各项相同');
    expect(heard).toContain('与多数不同 没有相近的一条');
    expect(heard).toMatch(/建立示范 ?"?.*不同： ?点 ?，不同到此； ?或示范应用场景/s);
  });
});

describe('on a screen', () => {
  test('the heads stay in sight', async () => {
    await open(`?ids=${SIX.join(',')}`);
    await compared.page.evaluate(() => scrollTo(0, 2500));
    const head = compared.page.locator('#comparison th[data-call]').first();
    const top = await head.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(5);
  });

  test('of a phone columns pass by sideways, two at a time, heads and names in sight', async () => {
    await compared.use({ viewport: { width: 390, height: 844 } });
    await open('?ids=13-2,63');
    const roomOf = () =>
      compared.page.locator('#comparison').evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    expect(await roomOf()).toBeLessThanOrEqual(0);
    await open(`?ids=${SIX.join(',')}`);
    expect(await roomOf()).toBeGreaterThan(400);
    expect(await compared.overflow()).toBeLessThanOrEqual(0);
    await compared.page.locator('#comparison').evaluate((frame) => frame.scrollTo(200, 1500));
    const seen = await compared.page.evaluate(() => {
      const boxOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const frame = boxOf('#comparison');
      const name = boxOf('#comparison tbody th[scope=row]');
      const heads = [...document.querySelectorAll('#comparison th[data-call]')].map((head) =>
        head.getBoundingClientRect(),
      );
      return {
        name: name.left - frame.left,
        top: Math.round((heads[0]?.top ?? 0) - frame.top),
        whole: heads.filter(({ left, right }) => left >= name.right - 1 && right <= frame.right + 1).length,
        first: Math.min(...heads.map(({ left }) => Math.abs(left - name.right))),
      };
    });
    expect(seen).toMatchObject({ name: 0, top: 1, whole: 2 });
    expect(seen.first).toBeLessThan(2);
  });

  test.each([
    [360, 20],
    [390, 24],
    [390, 32],
  ])('of %i px with letters of %i px a column fits beside the names', async (width, size) => {
    await compared.use({ viewport: { width, height: 800 } });
    for (const parameters of ['?ids=13-1,13-2,13-3', `?ids=${SIX.join(',')}`]) {
      await open(parameters);
      await compared.page.evaluate((px) => (document.documentElement.style.fontSize = `${px}px`), size);
      expect(await compared.overflow(), parameters).toBeLessThanOrEqual(0);
      const hidden = await compared.page.evaluate(() => {
        const [frame, name, head] = [
          '#comparison',
          '#comparison tbody th[scope=row]',
          '#comparison th[data-call]',
        ].map((selector) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0);
        return (name ?? 0) + (head ?? 0) - (frame ?? 0);
      });
      expect(hidden, parameters).toBeLessThanOrEqual(0);
    }
  });
});

describe('printed, a page with a comparison', () => {
  test.each([`compare/?ids=${SIX.join(',')}`, '13/', 'browse/'])(
    '2026/%s is on A4 landscape, all of it',
    async (address) => {
      const { page } = compared;
      await page.goto(`${compared.site.address}2026/${address}`);
      await page.locator('.comparison, .browse').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const selector of ['.compare-tools', '.comparison-controls', '.site-header'])
        expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
      // Firefox, printing, loses the name of a page after two sheets.
      const named = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).page !== 'auto').length,
      );
      expect(named).toBe(0);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(
        ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
      );
      expect(boxes.length).toBeGreaterThan(0);
      for (const box of boxes) expect(box).toEqual([842, 595]);
    },
  );
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px it is accessible and needs no sideways scroll', async (width) => {
    await compared.use({ viewport: { width, height: 800 }, colorScheme });
    for (const parameters of ['', '?ids=13-2,999', '?ids=13-1,13-2', `?ids=${SIX.join(',')}&diff=1`]) {
      await open(parameters);
      expect(await findViolations(compared.page), parameters).toEqual([]);
      expect(await compared.overflow(), parameters).toBeLessThanOrEqual(0);
    }
    await compared.page.goto(`${compared.site.address}2026/2/`);
    expect(await findViolations(compared.page)).toEqual([]);
    expect(await compared.overflow()).toBeLessThanOrEqual(0);
  });
});
