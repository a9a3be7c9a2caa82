import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import type { Nodes } from 'mdast';
import type { BrowserContext, Page } from 'playwright-core';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CALL_COLUMNS } from '../../src/features/export/call-columns.ts';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { readLines } from '../../src/guide/parse/lines.ts';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { buildHostileSite } from '../support/build-hostile-site.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { hostileViews } from '../support/hostile-views.ts';
import { readBook } from '../support/read-xlsx.ts';
import { useSite } from '../support/site.ts';
import { emptySurvey, foreignNames, strangeAddresses, surveyHtml, surveyPage } from '../support/survey.ts';
import { watchContext } from '../support/watch-page.ts';

const { folder, guide, status, output } = buildHostileSite();
const site = useSite(() => serveFolder(folder, '/', 0));
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
/** What stands in a title, in an indicator, in a label of a sum … of the first calls: what is worst in HTML. */
const WORST = HOSTILE_TEXTS.slice(0, 6);

let context: BrowserContext;
let page: Page;
let problems: string[];
let real: FolderServer;

beforeAll(async () => {
  context = await site.browser.newContext();
  problems = await watchContext(context, site.address);
  page = await context.newPage();
  real = await serveFolder(inject('rootSite'), '/', 0);
});

afterAll(() => real.server.close());

async function htmlFiles(of: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.html', { cwd: of })) files.push(file);
  return files.sort();
}

test('the site is built, with every line of the source shown once', () => {
  expect(output).toMatch(/\d+ pages, every line of the source shown once/);
  expect(status).toBe(0);
});

test('who has confirmed something is named on the page about the site, with the day', async () => {
  const { document } = parseHTML(await read('about/index.html'));
  expect(document.querySelector('#fidelity + ul > .confirmed')?.textContent.replace(/\s+/g, '')).toBe(
    `2026年度：${WORST[0] ?? ''}于2026-11-24核对了${WORST[1] ?? ''}。`.replace(/\s+/g, ''),
  );
});

test('where nobody says where it is published, the build says at its end what it put in place of that', () => {
  expect(output.trimEnd().split('\n').at(-1)).toBe(
    'build: SITE is not set: the site’s own addresses (canonical links, feed, sitemap, llms.txt, PDF files) begin with ' +
      `${DEFAULT_SITE}; set SITE before it is published`,
  );
});

describe('the text of the source', () => {
  test('makes no element, attribute, script or address that the real guide’s site has not', async () => {
    const [ours, theirs] = [emptySurvey(), emptySurvey()];
    for (const file of await htmlFiles(inject('rootSite')))
      surveyHtml(await readFile(path.join(inject('rootSite'), file), 'utf8'), ours);
    for (const file of await htmlFiles(folder)) surveyHtml(await read(file), theirs);
    expect(foreignNames(theirs, ours)).toEqual([]);
    expect([...theirs.scripts].filter((script) => !ours.scripts.has(script))).toEqual([]);
    expect(strangeAddresses(theirs)).toEqual([]);
    // The one address of the web that stands in the source, and the site's own.
    const outside = [...theirs.addresses].filter((address) => /^(?:https?:)?\/\//i.test(address));
    const hosts = new Set(outside.map((address) => new URL(address, 'https://x.example').host));
    expect(hosts).toEqual(new Set([new URL(DEFAULT_SITE).host, 'evil.example']));
    expect(outside.filter((address) => address.includes('evil')).sort()).toEqual([
      'https://evil.example',
      'https://evil.example/',
    ]);
  });

  test('is shown by a browser as it stands, and nothing in it runs', async () => {
    const lines = readLines(guide.source);
    for (const file of await htmlFiles(folder)) {
      await page.goto(`${site.address}${file.replace(/index\.html$/, '')}`);
      const shown = await page
        .locator('main [data-source-lines]')
        .evaluateAll((marks) =>
          marks.map((mark) => [mark.getAttribute('data-source-lines'), mark.textContent]),
        );
      for (const [line, text] of shown) expect(lines[Number(line) - 1]?.text, file).toContain(text?.trim());
    }
    expect(problems.splice(0)).toEqual([]);
  });
});

describe('what a reader does with the text', () => {
  test.each(hostileViews(WORST))('$name: no markup comes of it', async ({ hostile, ours, prepare }) => {
    const [seen, known] = [emptySurvey(), emptySurvey()];
    const other = await site.browser.newPage();
    await other.goto(`${real.address}${ours}`);
    await prepare(other, false);
    await surveyPage(other, known);
    await other.close();
    await page.goto(`${site.address}${hostile}`);
    await prepare(page, true);
    await surveyPage(page, seen);
    expect(foreignNames(seen, known)).toEqual([]);
    expect(strangeAddresses(seen)).toEqual([]);
    expect(await page.locator('body').textContent()).toContain('alert(1)');
    expect(problems.splice(0)).toEqual([]);
  });
});

describe('what other programs read', () => {
  test('the feed, the sitemap and the parts of the workbook are well-formed XML', async () => {
    const book = readBook(await readFile(path.join(folder, '2026/data/calls.xlsx')));
    const files = new Map([...book.files].filter(([name]) => /\.(?:xml|rels)$/.test(name)));
    for (const name of ['feed.xml', 'sitemap.xml']) files.set(name, await read(name));
    await page.goto(`${site.address}robots.txt`);
    for (const [name, text] of files) {
      const error = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent,
        text,
      );
      expect(error, name).toBeUndefined();
    }
    expect(files.size).toBeGreaterThan(8);
  });

  test('no cell of the CSV file is a formula, and none of the workbook', async () => {
    const { calls } = JSON.parse(await read('2026/data/calls.json')) as CallsFile;
    const rows = parseCsv(await read('2026/data/calls.csv'), { bom: true });
    expect(rows).toHaveLength(calls.length + 1);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    // The apostrophe is what a spreadsheet takes for “this is text”; a program that reads the file sees it.
    expect(rows.flat()).toContain("'=1+1");
    const [table] = readBook(await readFile(path.join(folder, '2026/data/calls.xlsx'))).sheets;
    expect([...(table?.xml.querySelectorAll('f') ?? [])]).toEqual([]);
  });

  test('the workbook has every character of a title but control characters', async () => {
    const [table] = readBook(await readFile(path.join(folder, '2026/data/calls.xlsx'))).sheets;
    const column = CALL_COLUMNS.findIndex(({ heading }) => heading === '名称');
    const titles = table?.rows.slice(1).map((row) => String(row[column]?.value));
    // As Office reads it.
    const read = titles?.map((title) =>
      title.replace(/_x([\dA-F]{4})_/g, (_escape, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    );
    const visible = (text: string): string => text.replace(/(?!\t)[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
    expect(read?.slice(0, HOSTILE_TEXTS.length).map(visible)).toEqual(HOSTILE_TEXTS.map(visible));
  });

  test('Markdown files have the text as text: no HTML, no pictures, no links but the site’s own', async () => {
    const files = ['llms.txt', '2026/data/guide.md'];
    for await (const file of glob('2026/**/index.md', { cwd: folder })) files.push(file);
    expect(files.length).toBeGreaterThan(90);
    for (const file of files) {
      const tree: Nodes = unified()
        .use(remarkParse)
        .parse(await read(file));
      const types = new Set<string>();
      const links: string[] = [];
      visit(tree, (node) => {
        types.add(node.type);
        if (node.type === 'link') links.push(node.url);
      });
      for (const type of ['html', 'image', 'code', 'inlineCode', 'definition', 'emphasis', 'strong', 'table'])
        expect(types, `${file}: ${type}`).not.toContain(type);
      const foreign = links.filter(
        (link) => !link.startsWith(DEFAULT_SITE) && !/^https:\/\/evil\.example\/?$/.test(link),
      );
      expect(foreign, file).toEqual([]);
    }
  });

  test('GitHub’s Markdown makes no more of it', async () => {
    for await (const file of glob('2026/**/index.md', { cwd: folder })) {
      const tree: Nodes = unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(await read(file));
      visit(tree, (node) => {
        expect(['delete', 'table', 'footnoteReference', 'footnoteDefinition'], file).not.toContain(node.type);
      });
    }
  });

  test('JSON in pages and files is read back as the text', async () => {
    const { calls } = JSON.parse(await read('2026/data/calls.json')) as CallsFile;
    expect(calls.slice(0, HOSTILE_TEXTS.length).map(({ title }) => title)).toEqual(HOSTILE_TEXTS);
    for (const id of WORST.map((_text, at) => String(at + 1))) {
      const html = await read(`2026/${id}/index.html`);
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
      expect(JSON.stringify(JSON.parse(json)), id).toContain(
        JSON.stringify(WORST[Number(id) - 1]).slice(1, -1),
      );
    }
    const search = /id="search-files">(.*?)<\/script>/s.exec(await read('search/index.html'))?.[1] ?? '';
    expect(Object.keys(JSON.parse(search) as object)).toHaveLength(2);
  });

  test('every entry has a picture', async () => {
    for (const { id } of (JSON.parse(await read('2026/data/calls.json')) as CallsFile).calls) {
      const png = await readFile(path.join(folder, `og/2026/${id}.png`));
      expect(png.subarray(1, 4).toString('latin1'), id).toBe('PNG');
    }
  });
});
