import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPrinter } from '../../src/features/print/pdf/print-pdf.ts';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { readPdf, type ReadPdf } from '../support/read-pdf.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const source = cleanLines(new TextDecoder().decode(realInput().source));
const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Each print view with the lines of the source that it stands for, counted in the text. */
const PAPERS = [
  ['', 1, 1176],
  ['jianfeng', 1, 17],
  ['yanfa', 18, 657],
  ['xietong', 658, 697],
  ['leitai', 698, 808],
  ['zhiguo', 809, 983],
  ['hangji', 984, 1176],
] as const;
const addressOf = (plan: string): string => `2026/print/${plan === '' ? '' : `${plan}/`}`;
const pdfOf = (plan: string): string => `2026/pdf/zhinan-2026${plan === '' ? '' : `-${plan}`}.pdf`;

let page: Page;
beforeAll(async () => {
  page = await site.browser.newPage();
});
afterAll(async () => {
  await page.close();
});
const open = (address: string) => page.goto(`${site.address}${address}`);

/** The headings of the open page that are printed, with their levels. */
const readHeadings = () =>
  page.locator('main :is(h1, h2, h3, h4, h5, h6)').evaluateAll((all) =>
    all.map((heading) => ({
      title: heading.textContent.replace(/\s+/g, ' ').trim(),
      level: Number(heading.tagName.slice(1)),
    })),
  );

describe.each(PAPERS)('the print view “%s”', (plan, from, to) => {
  beforeAll(async () => {
    await open(addressOf(plan));
  });

  test('holds every line of its part of the guide, once and in order, and nothing else as the guide’s', async () => {
    const marks = await page
      .locator('[data-source-lines]')
      .evaluateAll((all) =>
        all.map(
          (element) => [Number(element.getAttribute('data-source-lines')), element.textContent] as const,
        ),
      );
    const lines = marks.map(([line]) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    const shown = new Map<number, string>();
    for (const [line, text] of marks) shown.set(line, (shown.get(line) ?? '') + text);
    const expected = source
      .map((text, index) => [index + 1, text] as const)
      .filter(([line, text]) => line >= from && line <= to && text.trim() !== '');
    expect([...shown].map(([line, text]) => [line, text.trimEnd()])).toEqual(expected);
  });

  test('has ids of its own, links that lead somewhere, and no tools', async () => {
    const { ids, dangling, tools } = await page.evaluate(() => {
      const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('main a[href^="#"]')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      return {
        ids: all,
        dangling: links.filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
        tools: document.querySelectorAll(
          'main :is(.tools, .permalink, .cite, .pick, .needs, .needed-by, .matrix, form, input)',
        ).length,
      };
    });
    expect(ids).toHaveLength(new Set(ids).size);
    expect(dangling).toEqual([]);
    expect(tools).toBe(0);
  });

  test('has headings that skip no level, each of them but the first two in the table of contents', async () => {
    const headings = await readHeadings();
    expect(headings[0]?.level).toBe(1);
    expect(headings.filter(({ level }, at) => level > (headings[at - 1]?.level ?? 0) + 1)).toEqual([]);
    const contents = await page.locator('.paper-contents a').allTextContents();
    expect(contents).toEqual(
      headings
        .map(({ title }) => title)
        .filter((title) => title !== '目录')
        .slice(1),
    );
  });

  test('is not for search engines, and says where it is', async () => {
    const html = await readBuilt(`${addressOf(plan)}index.html`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${DEFAULT_SITE}/${addressOf(plan)}">`);
  });
});

/** The whole edition, and in both colours: areas and notes of ours, groups and long lists, and calls of a shortlist. */
test.each([
  ['light', '2026/print/'],
  ['light', '2026/print/jianfeng/'],
  ['dark', '2026/print/jianfeng/'],
  ['light', '2026/print/hangji/'],
  ['dark', '2026/print/hangji/'],
  ['light', '2026/print/shortlist/?ids=13-2,17,no'],
  ['dark', '2026/print/shortlist/?ids=13-2,17,no'],
] as const)('in %s colours %s is accessible, at 320 px', async (colorScheme, address) => {
  const context = await site.browser.newContext({ colorScheme, viewport: { width: 320, height: 720 } });
  const narrow = await context.newPage();
  await narrow.goto(`${site.address}${address}`);
  if (address.includes('?')) await narrow.waitForSelector('[data-paper-state=done]');
  expect(await findViolations(narrow)).toEqual([]);
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await context.close();
});

describe.each(PAPERS)('the PDF file “%s”', (plan, from, to) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(await readFile(path.join(inject('rootSite'), pdfOf(plan))));
    await open(addressOf(plan));
  });

  test('has every line of its part of the guide in its text, in order', () => {
    // Notes of ours stand in 〔〕 after what they are about, in the middle of a line of the source, too.
    const text = squeeze(pdf.texts.join('')).replace(/〔疑误：[^〔〕]*〕/g, '');
    let at = 0;
    const missing = source.slice(from - 1, to).filter((line) => {
      const found = text.indexOf(squeeze(line), at);
      if (found !== -1) at = found + squeeze(line).length;
      return found === -1;
    });
    expect(missing).toEqual([]);
  });

  test('has the characters that the page has, not others that look like them', async () => {
    const known = new Set(squeeze(`0123456789/${(await page.locator('main').textContent()) ?? ''}`));
    expect([...new Set(squeeze(pdf.texts.join('')))].filter((character) => !known.has(character))).toEqual(
      [],
    );
  });

  test('is on A4, and says what it is', async () => {
    expect(
      pdf.sizes.filter(([width, height]) => Math.abs(width - 595) > 1 || Math.abs(height - 842) > 1),
    ).toEqual([]);
    expect(pdf.info).toMatchObject({
      Title: await page.title(),
      Author: '指南针',
      Language: 'zh-CN',
      CreationDate: 'D:20260101000000Z',
      ModDate: 'D:20260101000000Z',
    });
  });

  test('has the headings as bookmarks, and the table of contents gives their pages', async () => {
    const headings = await readHeadings();
    expect(pdf.bookmarks.map(({ title, level }) => ({ title, level }))).toEqual(headings);
    const text = squeeze(pdf.texts.slice(0, 4).join(''));
    const listed = pdf.bookmarks.slice(2);
    expect(text).toContain(listed.map(({ title, page: number }) => `${squeeze(title)}${number}`).join(''));
  });

  test('has links that lead to its own pages or to the site’s public address', () => {
    expect(pdf.links.length).toBeGreaterThan(PAPERS.length);
    const lost = pdf.links.filter(({ url, target }) => {
      if (url === undefined) return target === undefined || target < 1 || target > pdf.sizes.length;
      if (!url.startsWith(`${DEFAULT_SITE}/`)) return !url.startsWith('https://');
      const { pathname } = new URL(url);
      return !existsSync(path.join(inject('rootSite'), pathname, 'index.html'));
    });
    expect(lost).toEqual([]);
  });

  test('is linked to with its size, and served as what it is', async () => {
    const { size } = await stat(path.join(inject('rootSite'), pdfOf(plan)));
    const kilobytes = size / 1024;
    const shown = kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
    for (const address of [`2026/${plan === '' ? '' : `${plan}/`}`, addressOf(plan)]) {
      const html = await readBuilt(`${address}index.html`);
      expect(html, address).toContain(`<a href="/${pdfOf(plan)}">`);
      expect(squeeze(html.replace(/<[^>]*>/g, '')), address).toContain(squeeze(`PDF（A4，${shown}）`));
    }
    const response = await fetch(`${site.address}${pdfOf(plan)}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect((await response.arrayBuffer()).byteLength).toBe(size);
  });
});

describe('the step that makes PDF files', () => {
  const folder = path.resolve(inject('rootSite'));
  const print = async (host: string, base: string): Promise<Uint8Array> => {
    const printer = await openPrinter(inject('browser'));
    if (typeof printer === 'string') throw new Error(printer);
    const pdf = await printer.print(
      { folder, site: host, base },
      '/2026/print/hangji/',
      new Date(Date.UTC(2026, 0)),
    );
    await printer.close();
    return pdf;
  };

  /** What comes of it when a variable of the environment is another. */
  const openWith = async (name: string, value: string) => {
    const before = process.env[name];
    process.env[name] = value;
    try {
      const printer = await openPrinter();
      if (typeof printer !== 'string') await printer.close();
      return printer;
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before;
    }
  };

  test('makes the same bytes again', async () => {
    const built = await readFile(path.join(folder, pdfOf('hangji')));
    expect(built.equals(await print(DEFAULT_SITE, '/'))).toBe(true);
  });

  test('says that there is no browser, or no Chinese font', async () => {
    expect(await openPrinter('/no/such/browser')).toContain('/no/such/browser');
    // Fonts of no folder at all.
    const fonts = path.join(folder, '..', 'no-fonts.conf');
    writeFileSync(fonts, '<?xml version="1.0"?><fontconfig><cachedir>/tmp/no-fonts</cachedir></fontconfig>');
    expect(await openWith('FONTCONFIG_FILE', fonts)).toContain('no Chinese font');
  });

  test('leaves a site without PDF files, and without links to any, when it is off', () => {
    const off = inject('subPathSite');
    expect(existsSync(path.join(off, '2026/print/hangji/index.html'))).toBe(true);
    expect(existsSync(path.join(off, '2026/pdf'))).toBe(false);
    const linking = readdirSync(off, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html') && readFileSync(path.join(off, name), 'utf8').includes('.pdf'),
    );
    expect(linking).toEqual([]);
  });
});
