import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { PlainError } from '../../../guide/report/plain-error.ts';
import type { KeptResults } from '../../../site/kept-results.ts';
import { drawsChinese } from './draws-chinese.ts';
import { finishPdf, headingPages, readPdf } from './finish-pdf.ts';
import { installedBrowser } from './installed-browser.ts';
import { pdfInputs } from './pdf-inputs.ts';
import { startBrowser } from './start-browser.ts';

/** Millimetres of the foot of a sheet are set in paper.css; type and rule here are those of its small print. */
const FOOT_STYLE =
  'font-family: sans-serif; font-size: 7.5pt; inline-size: 100%; margin: 0 18mm; display: flex; justify-content: space-between; color: #555;';

/** So often a PDF is made until its table of contents is right; twice are enough where numbers change no line, as in paper.css. */
const MOST_PRINTINGS = 3;

/** Files that a print view is made of, by the ends of their names. Those that Playwright reads wait for all that is being compressed. */
const READ_AT_ONCE: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css' };

/** Where a built site lies, and where it is published. */
export interface PrintedSite {
  folder: string;
  /** The host (`https://example.org`) and the path below it (`/zhinan/`). */
  site: string;
  base: string;
}

/** Prints pages of a built site; `close` ends its browser. */
export interface PdfPrinter {
  /** The PDF of a page, given its address relative to the site's root; `date` is the day that its metadata give. */
  print: (site: PrintedSite, address: string, date: Date) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/**
 * Starts a Chromium that can print Chinese; what was printed of the same page before comes from `results`. Where the machine has none, or no Chinese font, the answer is a sentence that says so.
 */
export async function openPrinter(
  chosen: string | undefined,
  results: KeptResults,
): Promise<PdfPrinter | string> {
  let browser: Browser;
  try {
    const executable = installedBrowser(chosen);
    if (executable === undefined) return 'no Chromium or Chrome was found (CHROMIUM_PATH names one)';
    browser = await startBrowser(executable);
  } catch (error) {
    return `Chromium could not be started: ${String(error).split('\n')[0] ?? ''}`;
  }
  if (!(await drawsChinese(browser))) {
    await browser.close();
    return 'the machine has no Chinese font (Debian: apt-get install fonts-noto-cjk)';
  }
  return {
    print: (site, address, date) => {
      const print = () => printPage(browser, site, address, date, results);
      const inputs = pdfInputs(site, address, date, browser.version());
      return inputs ? results.keep(inputs, print) : print();
    },
    close: () => browser.close(),
  };
}

async function printPage(
  browser: Browser,
  site: PrintedSite,
  address: string,
  date: Date,
  results: KeptResults,
): Promise<Uint8Array> {
  let context: BrowserContext | undefined;
  try {
    context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    const page = await openPage(context, site, address);
    const title = await page.title();
    const text = `${title}${(await page.locator('main').textContent()) ?? ''}`;
    const headings = await page.locator('main :is(h1, h2, h3, h4, h5, h6)').allTextContents();
    const sheets = sheetsWith(title);
    const description = await page.locator('meta[name=description]').getAttribute('content');
    return await finishPdf(await printNumbered(page, sheets, address, results), {
      title,
      subject: description ?? '',
      date,
      text,
      headings: headings.map((heading) => heading.replace(/\s+/g, ' ').trim()),
    });
  } catch (cause) {
    // Chromium's whole log may stand below the first line.
    throw new PlainError(`${address} could not be printed: ${String(cause).split('\n')[0] ?? ''}`, { cause });
  } finally {
    // Of a Chromium that has ended there is nothing to close.
    await context?.close().catch(() => undefined);
  }
}

/**
 * Prints a page whose table of contents says where things stand. What a build before has found is said first: where it is so
 * again, the pages are made once, not twice. Throws when what is said never is so.
 */
async function printNumbered(
  page: Page,
  sheets: ReturnType<typeof sheetsWith>,
  address: string,
  results: KeptResults,
): Promise<PDFDocument> {
  const name = `pages of ${address}`;
  let said = readNote(results.recall(name)) ?? headingPages(await readPdf(await page.pdf(sheets)));
  for (let printed = 0; printed < MOST_PRINTINGS; printed += 1) {
    await numberContents(page, said);
    const pdf = await readPdf(await page.pdf({ ...sheets, outline: true, tagged: true }));
    const found = headingPages(pdf);
    if (isDeepStrictEqual(found, said)) {
      results.note(name, JSON.stringify([...found]));
      return pdf;
    }
    said = found;
  }
  throw new Error('page numbers in the table of contents move what they number');
}

/** The page numbers that a build before has noted; undefined where none has, or a version of ours that notes them otherwise. */
function readNote(text: string | undefined): Map<string, number> | undefined {
  try {
    return text === undefined ? undefined : new Map(JSON.parse(text) as [string, number][]);
  } catch {
    return undefined;
  }
}

/** Opens a page at its public address, with the files of the folder, so that its links are public ones in the PDF too. */
async function openPage(context: BrowserContext, site: PrintedSite, address: string): Promise<Page> {
  const root = new URL(site.base, site.site);
  await context.route('**/*', (route) => serveFile(route, root, site.folder));
  const page = await context.newPage();
  await page.goto(new URL(address.slice(1), root).href);
  return page;
}

async function serveFile(route: Route, root: URL, folder: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const isOurs = origin === root.origin && pathname.startsWith(root.pathname);
  const below = decodeURIComponent(pathname.slice(root.pathname.length));
  const file = path.join(folder, /(?:^|\/)$/.test(below) ? `${below}index.html` : below);
  if (!isOurs || !existsSync(file)) return route.abort();
  const contentType = READ_AT_ONCE[path.extname(file)];
  return route.fulfill(contentType ? { body: readFileSync(file), contentType } : { path: file });
}

/** Puts the number of its page into each line of the table of contents, where the style sheet has room for it. */
async function numberContents(page: Page, pages: ReadonlyMap<string, number>): Promise<void> {
  await page.evaluate((numbers) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.paper-contents a')) {
      const number = numbers[link.hash.slice(1)];
      if (number === undefined) delete link.dataset['page'];
      else link.dataset['page'] = String(number);
    }
  }, Object.fromEntries(pages));
}

/** The sheets that paper.css asks for, with a foot of small print. */
function sheetsWith(title: string) {
  return {
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="${FOOT_STYLE}"><span>${escapeText(title)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
