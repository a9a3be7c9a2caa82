import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { PlainError } from '../../src/guide/report/plain-error.ts';
import { openPrinter } from '../../src/features/print/pdf/print-pdf.ts';
import { keptResults, type KeptResults } from '../../src/site/kept-results.ts';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { readBuilt } from '../support/addresses.ts';
import { PAPERS, paperOf, readHeadings, sourceLines } from '../support/papers.ts';
import { readPdf, type ReadPdf } from '../support/read-pdf.ts';
import { useSite } from '../support/site.ts';

const NOT_KEPT = keptResults('pdf', false);
const site = useSite();
const source = sourceLines();
const squeeze = (text: string): string => text.replace(/\s+/g, '');
const pdfOf = (plan: string): string => `2026/pdf/zhinan-2026${plan === '' ? '' : `-${plan}`}.pdf`;

let page: Page;
beforeAll(async () => {
  page = await site.browser.newPage();
});
afterAll(async () => {
  await page.close();
});
const open = (plan: string) => page.goto(`${site.address}${paperOf(plan)}`);

describe.each(PAPERS)('the PDF file “%s”', (plan, from, to) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(await readFile(path.join(inject('rootSite'), pdfOf(plan))));
    await open(plan);
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
    const headings = await readHeadings(page);
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
    for (const address of [`2026/${plan === '' ? '' : `${plan}/`}`, paperOf(plan)]) {
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
  const print = async (results: KeptResults): Promise<Uint8Array> => {
    const printer = await openPrinter(inject('browser'), results);
    if (typeof printer === 'string') throw new Error(printer);
    const pdf = await printer.print(
      { folder, site: DEFAULT_SITE, base: '/' },
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
      const printer = await openPrinter(undefined, NOT_KEPT);
      if (typeof printer !== 'string') await printer.close();
      return printer;
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before;
    }
  };

  test('makes the same bytes again, whatever page numbers the build before has noted, and once where they are right', async () => {
    const built = await readFile(path.join(folder, pdfOf('hangji')));
    const noted: string[] = [];
    const printAfter = (found: string | undefined): Promise<Uint8Array> =>
      print({ ...NOT_KEPT, recall: () => found, note: (_, text) => void noted.push(text) });
    expect(built.equals(await printAfter(undefined))).toBe(true);
    const [right = ''] = noted;
    const numbers = JSON.parse(right) as [string, number][];
    expect(numbers.length).toBeGreaterThan(10);
    const moved = numbers.map(([name, number]) => [name, number + 1]);
    for (const wrong of [moved, [], [...numbers, ['elsewhere', 1]], { pages: numbers }])
      expect(built.equals(await printAfter(JSON.stringify(wrong)))).toBe(true);
    expect(built.equals(await printAfter(right.slice(0, -1)))).toBe(true);
    const printings = vi.spyOn(Object.getPrototypeOf(page) as Page, 'pdf');
    expect(built.equals(await printAfter(right))).toBe(true);
    expect(printings).toHaveBeenCalledTimes(1);
    expect(built.equals(await printAfter(undefined))).toBe(true);
    expect(printings).toHaveBeenCalledTimes(3);
    printings.mockRestore();
    expect(new Set(noted)).toEqual(new Set([right]));
  });

  test('says in one line which page a Chromium that has ended could not print', async () => {
    const printer = await openPrinter(inject('browser'), NOT_KEPT);
    if (typeof printer === 'string') throw new Error(printer);
    await printer.close();
    const printed = printer.print(
      { folder, site: DEFAULT_SITE, base: '/' },
      '/2026/print/hangji/',
      new Date(0),
    );
    const error: unknown = await printed.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlainError);
    expect(String(error)).toMatch(/\/2026\/print\/hangji\/ could not be printed: .+$/);
  });

  test('says that there is no browser, or no Chinese font', async () => {
    expect(await openPrinter('/no/such/browser', NOT_KEPT)).toContain('/no/such/browser');
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
