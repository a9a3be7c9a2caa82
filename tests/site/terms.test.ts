import { parseHTML } from 'linkedom';
import type { Locator } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';
import { SITES, useSite } from '../support/site.ts';

const site = useSite();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const source = cleanLines(new TextDecoder().decode(realInput().source));
const html = await readBuilt('2026/terms/index.html');
const { document } = parseHTML(html);

/** The terms as the page has them: name, where its call links lead, and the number given. */
const terms = [...document.querySelectorAll('.term-index dl > div')].map((entry) => ({
  id: entry.id,
  name: entry.querySelector('dt a')?.textContent ?? '',
  search: entry.querySelector('dt a')?.getAttribute('href') ?? '',
  count: entry.querySelector('dt .ours')?.textContent ?? '',
  links: [...entry.querySelectorAll('dd a')].map((link) => ({
    href: link.getAttribute('href'),
    text: link.textContent.replace(/\s+/g, ' ').trim(),
  })),
}));

/** A call's text by calls.json and the source alone. */
const textOf = ({ lines: [first, last] }: CallsFile['calls'][number]): string =>
  source.slice(first - 1, last).join('\n');

test('there are some hundreds of terms, each once, and the page says how many', () => {
  expect(terms.length).toBeGreaterThan(250);
  expect(terms.length).toBeLessThan(650);
  expect(new Set(terms.map(({ name }) => name)).size).toBe(terms.length);
  expect(document.querySelector('main > p.ours')?.textContent).toContain(`选出的${terms.length}个词`);
});

test('the calls of every term are those whose own text holds it, in the order of the document', () => {
  for (const { name, links, count } of terms) {
    const expected = calls.filter((call) => textOf(call).includes(name));
    expect(links, name).toEqual(
      expected.map(({ url, id, title }) => ({ href: url, text: `${id} ${title}` })),
    );
    expect(expected.length, name).toBeGreaterThan(0);
    expect(expected.length, name).toBeLessThanOrEqual(calls.length / 3);
    expect(count, name).toBe(expected.length < 4 ? '' : `${expected.length}项`);
  }
});

test('the same calls show it on their pages as the guide’s text', async () => {
  const shown = await Promise.all(
    calls.map(async ({ url }) => {
      const page = parseHTML(await readBuilt(`${url.slice(1)}index.html`)).document;
      const blocks = [...page.querySelectorAll('main [data-source-lines]')].map((block) => block.textContent);
      return { url, text: blocks.join('\n') };
    }),
  );
  for (const { name, links } of terms)
    expect(
      links.map(({ href }) => href),
      name,
    ).toEqual(shown.filter(({ text }) => text.includes(name)).map(({ url }) => url));
});

test('every call is reached by two terms or more', () => {
  const few = calls.filter(
    ({ url }) => terms.filter(({ links }) => links.some(({ href }) => href === url)).length < 2,
  );
  expect(few.map(({ id }) => id)).toEqual([]);
});

test('what belongs to applying is no term', () => {
  const names = terms.map(({ name }) => name);
  for (const name of [
    '申报单位',
    '考核指标',
    '自筹经费',
    '发明专利',
    '科研院所',
    '关键技术',
    '应用示范',
    '知识产权',
  ])
    expect(names).not.toContain(name);
  for (const name of [
    '人工智能',
    '新能源汽车',
    '生物医药',
    '东盟',
    '平陆运河',
    '铝合金',
    '红树林',
    '数字孪生',
  ])
    expect(names).toContain(name);
  expect(names.filter((name) => /的|研究$|示范$|^支持|^开展/.test(name))).toEqual([]);
});

describe('the alphabet', () => {
  const groups = [...document.querySelectorAll('.term-index section')].map((section) => ({
    letter: section.querySelector('h2')?.textContent.trim() ?? '',
    id: section.querySelector('h2')?.id ?? '',
    names: [...section.querySelectorAll('dt a')].map((link) => link.textContent),
  }));

  /** Characters that are read otherwise in these terms than where ICU has them, and the letter under which they stand. */
  const OTHERWISE: Record<string, string> = { 重组: 'C', 长三: 'C', 伺服: 'S', 模具: 'M', 地: 'D' };
  const otherwise = (name: string): string | undefined =>
    Object.entries(OTHERWISE).find(([beginning]) => name.startsWith(beginning))?.[1];

  /** The first character of each letter in ICU's order of Chinese: another source than the page's. */
  const collator = new Intl.Collator('zh-u-co-pinyin');
  const FIRST = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀');
  const LETTERS = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');
  const letterOf = (name: string): string => {
    if (/^\d/.test(name)) return '0–9';
    if (/^[A-Za-z]/.test(name)) return name.charAt(0).toUpperCase();
    const at = FIRST.findLastIndex((first) => collator.compare(first, name.charAt(0)) <= 0);
    return otherwise(name) ?? LETTERS[at] ?? '';
  };

  test('is in order', () => {
    const letters = groups.map(({ letter }) => letter);
    expect(letters[0]).toBe('0–9');
    expect(letters.slice(1)).toEqual([...letters.slice(1)].sort());
    for (const { letter, names } of groups)
      expect(
        names.filter((name) => letterOf(name) !== letter),
        letter,
      ).toEqual([]);
  });

  test('within a letter goes by the syllable and tone of the first character', () => {
    const isHan = (name: string): boolean => /^\p{Script=Han}/u.test(name) && otherwise(name) === undefined;
    for (const { names } of groups) {
      const first = names.filter(isHan).map((name) => name.charAt(0));
      const runs = first.filter((character, index) => character !== first[index - 1]);
      // Each character's terms stand together.
      expect(new Set(runs).size).toBe(runs.length);
      expect(runs).toEqual([...runs].sort((a, b) => collator.compare(a, b)));
    }
  });

  test('is jumped by a row of letters; those without terms are no links', () => {
    const row = [...document.querySelectorAll('nav.letters li > *')];
    expect(row).toHaveLength(27);
    const links = row.filter(({ localName }) => localName === 'a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(groups.map(({ id }) => `#${id}`));
    expect(links.map((link) => link.textContent)).toEqual(groups.map(({ letter }) => letter));
    expect(document.querySelector('nav.letters')?.getAttribute('aria-label')).toBe('按首字母跳转');
  });
});

test('every term has an anchor of its name, and no anchor is there twice', () => {
  for (const { id, name } of terms) expect(id).toBe(name);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a term leads to a search that finds the same calls, and no page of the index', async () => {
  const page = await site.browser.newPage();
  for (const { name, search } of terms)
    expect(search).toBe(`/search/?${new URLSearchParams({ q: `"${name}"` })}`);
  for (const name of ['人工智能', '6G', '铝合金']) {
    const term = terms.find((one) => one.name === name);
    await page.goto(`${site.address}2026/terms/`);
    await page.locator(`[id="${name}"] dt a`).click();
    await page.waitForSelector('[data-search-state="done"]');
    const found = await page
      .locator('a[data-result]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain('/2026/terms/');
    const callsFound = found.filter((address) => calls.some(({ url }) => url === address));
    expect([...new Set(callsFound)].sort()).toEqual(term?.links.map(({ href }) => href).sort());
  }
  await page.close();
});

test.each(SITES)('as %s it is the same but for where its links lead', async (name, base) => {
  const below = await readFile(path.join(inject(name), '2026/terms/index.html'), 'utf8');
  expect(below.match(new RegExp(`href="${base}2026/`, 'g'))?.length).toBeGreaterThan(1000);
  const main = (text: string): string => text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  expect(main(below).replaceAll(`"${base}`, '"/')).toBe(main(html));
});

test('its styles are its own, and other pages do not load them', async () => {
  const own = [...document.querySelectorAll('link[rel="stylesheet"]:not([media])')].map((link) =>
    link.getAttribute('href'),
  );
  const other = await readBuilt('2026/13/2/index.html');
  const extra = own.filter((href) => href !== null && !other.includes(href));
  expect(extra).toHaveLength(1);
  expect(await readBuilt(extra[0]?.slice(1) ?? '')).toContain('.term-index');
  const common = own.find((href) => href !== extra[0]);
  expect(await readBuilt(common?.slice(1) ?? '')).not.toContain('.term-index');
});

test.each([320, 390, 800, 1280])(
  'at %s px nothing scrolls sideways, and letters can be hit',
  async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.address}2026/terms/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const sides = await page.locator('.letters a').evaluateAll((links) =>
      links.flatMap((link) => {
        const { width: across, height } = link.getBoundingClientRect();
        return [across, height];
      }),
    );
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(24);
    await page.close();
  },
);

test('without JavaScript, a letter and a term that are linked to lie below the row of letters', async () => {
  for (const width of [320, 390, 800, 1280]) {
    const context = await site.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    for (const anchor of ['R', '平陆运河']) {
      await page.goto(`${site.address}2026/terms/#${anchor}`);
      const top = await page.locator(`[id="${anchor}"]`).boundingBox();
      const row = await page.locator('.letters').boundingBox();
      expect(top?.y, `${anchor} at ${width}`).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0) - 1);
      expect(top?.y).toBeLessThan(300);
    }
    await context.close();
  }
});

test('it prints in three columns without what surrounds it', async () => {
  const page = await site.browser.newPage({ viewport: { width: 700, height: 900 } });
  await page.goto(`${site.address}2026/terms/`);
  await page.emulateMedia({ media: 'print' });
  for (const around of ['.letters', '.site-header', '.site-footer'])
    expect(await page.locator(around).isVisible(), around).toBe(false);
  const lefts = await page
    .locator('.term-index section:has([id="Z"]) dl > div')
    .evaluateAll((entries) => entries.map((entry) => Math.round(entry.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(3);
  // Paper has no fingers, for which links have room on a screen.
  expect(await styleOf(page.locator('.term-index dd a').first(), 'paddingTop')).toBe('0px');
  await page.close();
});

test('a call under a term is underlined when it is pointed at', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}2026/terms/`);
  const link = page.locator('.term-index dd a').first();
  expect(await styleOf(link, 'textDecorationLine')).toBe('none');
  await link.hover();
  expect(await styleOf(link, 'textDecorationLine')).toBe('underline');
  await page.close();
});

function styleOf(locator: Locator, property: 'paddingTop' | 'textDecorationLine'): Promise<string> {
  return locator.evaluate((element, name) => getComputedStyle(element)[name], property);
}
