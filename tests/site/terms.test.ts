import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';
import { useSite } from '../support/site.ts';

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
  const groups = [...document.querySelectorAll('.term-letter')].map((section) => ({
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
