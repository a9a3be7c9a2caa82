import { describe, expect, test } from 'vitest';
import { openPageTexts, type PageText, type PageTexts } from './page-texts.ts';
import { writePageTexts } from './write-texts.ts';

const FACETS = { mode: ['前资助', '自筹'] };

function pagesOf(count: number): PageText[] {
  return Array.from({ length: count }, (_, n) => ({
    url: `/${n}/`,
    name: `页${n}`,
    above: '',
    context: '',
    facts: '',
    facets: { mode: [n % 2 === 0 ? '前资助' : '自筹'] },
    title: `页${n}`,
    blocks: [{ anchor: 'c1', text: `第${n}页` }],
  }));
}

/** Texts of that many pages, whose ids are `p0`, `p1`, …, and the files that were loaded. */
function open(count: number): { texts: PageTexts; loaded: string[] } {
  const files = new Map(writePageTexts(pagesOf(count), FACETS).map(({ path, content }) => [path, content]));
  const results = Array.from({ length: count }, (_, n) => ({ id: `p${n}`, words: [] }));
  const loaded: string[] = [];
  const texts = openPageTexts({ search: () => Promise.resolve({ results }) }, (path) => {
    loaded.push(path.replace(/^texts\/[0-9a-f]{10}\//, ''));
    const content = files.get(path);
    return content
      ? Promise.resolve(JSON.parse(new TextDecoder().decode(content)))
      : Promise.reject(new Error(`no ${path}`));
  });
  return { texts, loaded };
}

const load = (texts: PageTexts, ...pages: number[]): Promise<string[]> =>
  Promise.all(pages.map(async (n) => (await texts.load(`p${n}`)).url));

describe('the texts of pages', () => {
  test('are loaded two pages at a time, each file once', async () => {
    const { texts, loaded } = open(300);
    expect(await load(texts, 0, 1, 2, 299)).toEqual(['/0/', '/1/', '/2/', '/299/']);
    expect(await load(texts, 1, 3)).toEqual(['/1/', '/3/']);
    expect(loaded).toEqual(['texts.json', '0.json', '1.json', '149.json']);
  });

  test('come in one large file when many of its pages are asked for together', async () => {
    const { texts, loaded } = open(300);
    const every = Array.from({ length: 25 }, (_, n) => n * 2);
    expect(await load(texts, ...every, 130)).toEqual([...every, 130].map((n) => `/${n}/`));
    expect(loaded).toEqual(['texts.json', 'large-0.json', '65.json']);
    // And it serves what is asked for later.
    expect(await load(texts, 7, 123)).toEqual(['/7/', '/123/']);
    expect(loaded).toHaveLength(3);
  });

  test('that are loaded do not count towards the large file', async () => {
    const { texts, loaded } = open(124);
    const some = Array.from({ length: 24 }, (_, n) => n * 2);
    await load(texts, ...some);
    expect(loaded).toHaveLength(25);
    await load(texts, ...some, 70, 75, 80);
    expect(loaded.slice(25)).toEqual(['35.json', '37.json', '40.json']);
  });

  test('have all values that pages can be filtered by', async () => {
    const { texts } = open(3);
    expect(await texts.facets()).toEqual(FACETS);
  });

  test('that are not there are an error', async () => {
    const { texts } = open(3);
    const other = openPageTexts({ search: () => Promise.resolve({ results: [] }) }, () =>
      Promise.resolve([]),
    );
    await expect(other.load('p9')).rejects.toThrow();
    expect((await texts.load('p2')).title).toBe('页2');
  });

  test('have another address when any of them changes', () => {
    const [first, second] = [pagesOf(3), pagesOf(3)];
    second[2] = { ...pagesOf(3)[2], name: '别的' } as PageText;
    const addresses = (pages: PageText[]): string[] => writePageTexts(pages, FACETS).map(({ path }) => path);
    expect(addresses(first)).toEqual(addresses(pagesOf(3)));
    expect(addresses(second)[1]).not.toBe(addresses(first)[1]);
  });
});
