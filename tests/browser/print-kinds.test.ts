import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { readPdf, type ReadPdf } from '../support/read-pdf.ts';
import { useSite } from '../support/site.ts';

/**
 * Each kind of page but calls (print.test.ts): its address, what to wait for, and words of it, without characters that
 * Chromium writes as simplified radicals (see src/features/print/pdf/to-unicode.ts).
 */
const KINDS: readonly [string, string, string, string][] = [
  ['home', '', 'main', '按经费和方式看'],
  ['edition', '2026/', 'main', '方向13：公共安全关键技术研发与应用示范'],
  ['plan', '2026/jianfeng/', 'main', '围绕石油化工、煤化工、高分子化工'],
  ['direction', '2026/13/', 'main', '子方向2：科技兴警关键技术研发与应用示范'],
  ['group', '2026/jijin/', 'main', '广西自然科学基金设置面上项目'],
  ['browse', '2026/browse/?mode=贷补联动', '[data-call][hidden]', '谁可牵头'],
  ['compare', '2026/compare/?ids=13-2,4', '[data-compare-state=done]', '支持毒品毒物快速鉴定'],
  ['overview', '2026/overview/', 'main', '每项资助多少'],
  ['source', '2026/source/', 'main', '逐行原文'],
  ['search', 'search/?q=无人机', '[data-search-state=done]', '找到7'],
  ['404', '404.html', 'main', '地址可能抄漏了几个字符'],
];

/** What paper has no use for; the heads of the table of all calls are buttons by their script. */
const CHROME =
  'header.site-header, footer.site-footer, nav, form, input, select, dialog, button:not(thead button), .side, .tools, .to-top, .paper-links';

const site = useSite();
let page: Page;

/** As a reader with a dark theme prints, in a window of a desktop. */
beforeAll(async () => {
  page = await (await site.browser.newContext({ colorScheme: 'dark' })).newPage();
});
afterAll(async () => {
  await page.context().close();
});

describe.each(KINDS)('the page “%s”, printed', (kind, address, ready, words) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    await page.emulateMedia({ media: null });
    await page.goto(`${site.address}${address}`);
    await page.waitForSelector(ready, { state: 'attached' });
    pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    await page.emulateMedia({ media: 'print' });
  });

  test('is on A4, with what it is about', () => {
    for (const size of pdf.sizes)
      expect([...size].sort((a, b) => a - b).map((side) => Math.round(side / 10))).toEqual([59, 84]);
    expect(pdf.texts.join('').replace(/\s+/g, '').normalize('NFKC')).toContain(
      words.replace(/\s+/g, '').normalize('NFKC'),
    );
  });

  test('is bare of the site around it, and black on white', async () => {
    const { chrome, inks, paper } = await page.evaluate((selector) => {
      const isShown = (element: Element): boolean =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const holdsText = (element: Element): boolean =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ''),
        );
      const inked = [...document.querySelectorAll('main *')].filter(holdsText).filter(isShown);
      return {
        chrome: [...document.querySelectorAll(selector)]
          .filter(isShown)
          .map(({ outerHTML }) => outerHTML.slice(0, 99)),
        // Lightness of grey inks; the picture has colours.
        inks: inked.flatMap((element) => {
          const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(
            Number,
          );
          return element.closest('svg') ? [] : [Math.max(red, green, blue)];
        }),
        paper: getComputedStyle(document.documentElement).backgroundColor,
      };
    }, CHROME);
    expect(chrome).toEqual([]);
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(inks.length).toBeGreaterThan(0);
    // #666 is the lightest that a copier keeps.
    expect(Math.max(...inks)).toBeLessThanOrEqual(0x66);
  });

  test('keeps rows and short blocks whole, and headings with what follows', async () => {
    const broken = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll('main :is(tr, p, li:not(:has(ul, ol)))')];
      const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')];
      return {
        blocks: blocks
          .filter((block) => getComputedStyle(block).breakInside === 'auto')
          .map(({ outerHTML }) => outerHTML.slice(0, 99)),
        headings: headings
          .filter((heading) => getComputedStyle(heading).breakAfter === 'auto')
          .map(({ outerHTML }) => outerHTML.slice(0, 99)),
      };
    });
    expect(broken).toEqual({ blocks: [], headings: [] });
  });

  test('ends with its address, what is chosen on it included', () => {
    const text = pdf.texts.join('').replace(/\s+/g, '').normalize('NFKC');
    const printed = kind === '404' ? '' : address;
    expect(text).toContain(`${DEFAULT_SITE}/${printed}`.normalize('NFKC'));
  });
});
