import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { openBrowse, readBrowse, useBrowse, type BrowseView } from '../support/browse-view.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const ids = calls.map(({ id }) => id);
const browse = useBrowse(site);
const { open, view } = browse;

describe('the address', () => {
  test('gives the same view on reload, in a new window, and on the way back and forth', async () => {
    await open();
    const plain = await view();
    await browse.page.locator('input[name=mode][value=自筹]').check();
    await browse.page.locator('th[data-column=cap] button').click();
    const sorted = await view();
    await browse.page.fill('#browse-query', '无人机');
    await browse.page.locator('.browse-columns summary').click();
    await browse.page.locator('input[name=show][value=leads]').uncheck();
    await browse.page.locator('input[name=from]').fill('50');
    await browse.page.keyboard.press('Tab');
    const full = await view();
    expect(full.rows.length).toBeGreaterThan(0);
    expect(full.rows.length).toBeLessThan(sorted.rows.length);
    expect(full.checked).toContain('mode=自筹');
    expect(full.checked).not.toContain('show=leads');
    expect(full.chips).toEqual(['自筹', '上限50万元起']);
    expect(full.fields).toEqual(['无人机', '50', '', 'cap']);
    expect(
      await browse.page.locator('tr[data-call]:not([hidden]) [data-label=谁可牵头]').first().isHidden(),
    ).toBe(true);

    await browse.page.reload();
    expect(await view()).toEqual(full);
    const other = await (await site.browser.newContext()).newPage();
    await openBrowse(other, site.address, new URL(browse.page.url()).search);
    expect(await readBrowse(other)).toEqual(full);
    await other.context().close();

    const steps = async (): Promise<BrowseView[]> => {
      const views: BrowseView[] = [];
      for (let step = 0; step < 8 && (await browse.page.evaluate(() => location.search)) !== ''; step += 1) {
        await browse.page.goBack();
        views.push(await view());
      }
      return views;
    };
    const back = await steps();
    expect(back).toContainEqual(sorted);
    expect(back.at(-1)).toEqual(plain);
    for (const _step of back) await browse.page.goForward();
    await expect.poll(() => view()).toEqual(full);
  });

  test('with a list of calls shows these alone', async () => {
    await open('?ids=13-2,4,jijin-1');
    const { rows, status } = await view();
    expect(rows).toEqual(ids.filter((id) => ['13-2', '4', 'jijin-1'].includes(id)));
    expect(status).toContain('只看链接给出的3项');
    expect((await view()).chips).toEqual(['链接给出的3项']);
    await browse.page.getByRole('button', { name: '恢复全部' }).click();
    expect((await view()).rows).toEqual(ids);
    expect(await browse.page.evaluate(() => location.search)).toBe('');
  });

  test('names the columns that are hidden and those that are shown besides, and no others', async () => {
    const isShown = (name: string): Promise<boolean> =>
      browse.page.locator(`tr[data-call] td[data-label=${name}]`).first().isVisible();
    await open('?hide=plan,leads&show=items,cap');
    expect(await Promise.all(['计划', '谁可牵头', '内容', '资助经费', '指标'].map(isShown))).toEqual([
      ...[false, false, true, true, false],
    ]);
    expect(await browse.page.evaluate(() => location.search)).toBe('?hide=leads&show=items');
  });

  test('that shows all columns leaves each cell under its heading, and names room', async () => {
    await open('?show=plan,items,indicators,requirements,status');
    const { headings, rows, name, cut, overflow } = await browse.page.evaluate(() => ({
      headings: [...document.querySelectorAll('.browse th[data-column]')].map((head) =>
        head.textContent.trim(),
      ),
      rows: [...document.querySelectorAll('tr[data-call]')].map((row) =>
        [...row.children].map((cell) => cell.getAttribute('data-label') ?? cell.localName),
      ),
      name: document.querySelector('tr[data-call] th')?.getBoundingClientRect().width ?? 0,
      // A name is cut where its link goes on below the box that clips it.
      cut: [...document.querySelectorAll('tr[data-call] th')].filter((head) => {
        const [link, clip] = ['a', '.clamp'].map((part) => head.querySelector(part));
        return (
          link &&
          clip &&
          getComputedStyle(clip).display !== 'inline' &&
          link.getBoundingClientRect().bottom > clip.getBoundingClientRect().bottom + 1
        );
      }).length,
      overflow: document.documentElement.scrollWidth - innerWidth,
    }));
    const wanted = [...headings.map((heading) => (heading === '名称' ? 'th' : heading)), 'td'];
    expect(rows.filter((row) => row.join() !== wanted.join())).toEqual([]);
    expect(wanted).toHaveLength(13);
    expect(name).toBeGreaterThan(75);
    expect(cut).toBe(0);
    expect(overflow).toBeLessThanOrEqual(0);
    // On a card what stands on one line is told apart, and a number says of what.
    await browse.page.setViewportSize({ width: 390, height: 844 });
    const leads = await browse.page
      .locator('tr[data-call="1-1"] td.count')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(leads).toEqual(['内容', '指标', '要求'].map((label) => `" / ${label}："`));
  });

  test.each([
    ['from=singlemessage&isappinstalled=0', ''],
    ['from=timeline', '?from=timeline'],
    ['from=groupmessage&scene=1&clicktime=1700000000&enterid=1700000000', '?from=groupmessage&from=200'],
    ['to=abc', ''],
  ])('that a chat app added to (%s) is what it was before', async (added, others) => {
    for (const wanted of ['ids=13-2,4', 'plan=重点研发计划&from=200&to=500', '']) {
      await open(`?${wanted}`);
      const before = await view();
      await open(`?${wanted}&${added}`);
      expect(await view()).toEqual(before);
      expect(before.status).not.toContain('已略过');
      expect(decodeURIComponent(await browse.page.evaluate(() => location.search))).toBe(
        wanted && `?${wanted}`,
      );
    }
    if (others !== '') {
      await open(others);
      expect((await view()).status).not.toContain('已略过');
    }
  });

  test.each([
    ['?mode=白给&mode=自筹', ['白给']],
    ['?plan=%00<b>x</b>&ids=13-2,999,<i>', ['<b>x</b>', '999', '<i>']],
    ['?sort=price&hide=title,cap,nothing&from=-5&to=5x', ['price', 'title', 'nothing', '-5', '5x']],
    ['?ethics=必须&ethics=constructor&term=__proto__', ['constructor', '__proto__']],
    ['?mode=%E0%A4%A&from=1e999', ['1e999']],
  ])('that is damaged (%s) gives what there is and names the rest', async (parameters, unknown) => {
    const errors: string[] = [];
    browse.page.on('pageerror', (error) => errors.push(String(error)));
    await open(parameters);
    const { rows, status } = await view();
    expect(rows.length).toBeGreaterThan(0);
    expect(status).toContain('没有这样的条件，已略过');
    for (const each of unknown) expect(status).toContain(each);
    expect(await browse.page.locator('#browse-status').evaluate((element) => element.children.length)).toBe(
      0,
    );
    expect(errors).toEqual([]);
    await browse.page.reload();
    expect((await view()).status).not.toContain('已略过');
  });
});
