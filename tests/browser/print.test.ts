import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';

/** 8 pt in CSS pixels, less what rounding takes. */
const SMALLEST = (8 * 96) / 72 - 0.01;

/** What a sheet has no use for. */
const CHROME =
  'body > :not(.frame), .side, .previous-next, .call-actions, .needs, .needed-by, button, dialog, input, search';

const site = useSite();
const { title, calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const squeeze = (text: string): string => text.replace(/\s+/g, '');
let page: Page;
/** Of each call: what is seen on its sheet, and what is printed. */
const sheets = new Map<string, Awaited<ReturnType<typeof readSheet>>>();
const prints = new Map<string, Awaited<ReturnType<typeof printPages>>>();

/** As a reader with a dark theme prints. */
beforeAll(async () => {
  // As wide as the text on the sheet, so that lines and columns are those of the print.
  const viewport = { width: 658, height: 1032 };
  page = await (await site.browser.newContext({ colorScheme: 'dark', viewport })).newPage();
  await page.emulateMedia({ media: 'print' });
  for (const { id, url } of calls) {
    await open(url);
    sheets.set(id, await readSheet());
    prints.set(id, await printPages());
  }
});

afterAll(async () => {
  await page.context().close();
});

const open = (url: string) => page.goto(`${site.address}${url.slice(1)}`);

/** How many pages the browser prints, and whether each is A4, portrait. */
async function printPages(): Promise<{ pages: number; isA4: boolean }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return {
    pages: pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0,
    isA4:
      boxes.length > 0 && boxes.every((box) => Math.abs(Number(box[1]) - 595) < 1 && Number(box[2]) > 840),
  };
}

/** What a reader sees of the open page in print. */
function readSheet() {
  return page.evaluate((chrome) => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const inner = (selector: string): string =>
      document.querySelector<HTMLElement>(selector)?.innerText ?? '';
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ''),
      );
    const inked = [...document.querySelectorAll('main *')].filter(holdsText).filter(isShown);
    const styles = inked.map((element) => getComputedStyle(element));
    const topOf = (element: Element | null): number => {
      const range = document.createRange();
      range.selectNodeContents(element ?? document.body);
      return range.getClientRects()[0]?.top ?? 0;
    };
    return {
      chrome: [...document.querySelectorAll(chrome)].filter(isShown).map(({ outerHTML }) => outerHTML),
      hidden: [...document.querySelectorAll('main [data-source-lines]')]
        .filter((element) => !isShown(element))
        .map(({ textContent }) => textContent),
      outside: [...document.querySelectorAll('main [data-source-lines]')]
        .filter((element) =>
          [...element.getClientRects()].some(({ left, right }) => left < -1 || right > innerWidth + 1),
        )
        .map(({ textContent }) => textContent),
      smallest: Math.min(...styles.map(({ fontSize }) => parseFloat(fontSize))),
      colours: [...new Set(styles.map(({ color }) => color))],
      underlined: styles.filter(({ textDecorationLine }) => textDecorationLine !== 'none').length,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      text: inner('.guide-text'),
      facts: inner('.facts'),
      foot: inner('.print-only'),
      canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
      blocks: Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('main .guide-text [id]:has(> [data-source-lines])')].map(
          (block) => {
            // Without a note of ours and a deeper list, which stand in the same block.
            return [
              block.id,
              block.querySelector<HTMLElement>(':scope > [data-source-lines]')?.innerText ?? '',
            ];
          },
        ),
      ),
      // A heading that stands beside its text: how far their first lines are apart.
      beside: [...document.querySelectorAll('.guide-text h2')]
        .filter((heading) => getComputedStyle(heading).float !== 'none')
        .map((heading) => Math.abs(topOf(heading) - topOf(heading.nextElementSibling))),
    };
  }, CHROME);
}

describe('a call, printed by a reader with a dark theme', () => {
  test('takes one sheet of A4, unless it fits on none even in the smallest type', async () => {
    expect(prints.size).toBe(calls.length);
    expect([...prints].filter(([, { isA4 }]) => !isA4)).toEqual([]);
    // 二、重点项目 of the fund, 2,153 characters in 83 paragraphs and entries, is the only one in 2026.
    for (const { id, url } of calls.filter((call) => prints.get(call.id)?.pages !== 1)) {
      expect(prints.get(id)?.pages, id).toBe(2);
      await open(url);
      await page
        .locator('main')
        .evaluate((main) => main.setAttribute('class', 'guide-page print-call print-densest'));
      expect((await printPages()).pages, `${id} in the smallest type`).toBe(2);
    }
  });

  test.each(calls)(
    '$id shows all of its text',
    ({ id, content, items, options, indicators, indicatorRule, requirements }) => {
      const sheet = sheets.get(id);
      expect(sheet?.hidden).toEqual([]);
      expect(sheet?.outside).toEqual([]);
      const blocks = [
        ...content.map((paragraph) => ({ anchor: `p${paragraph.n}`, ...paragraph })),
        ...items.map((item) => ({ anchor: `c${item.n}`, ...item })),
        ...options.map((option) => ({ anchor: `o${option.n}`, ...option })),
        ...indicators.map((indicator) => ({ anchor: `k${indicator.n}`, ...indicator })),
        ...requirements.map((requirement) => ({ anchor: `r${requirement.n}`, ...requirement })),
      ];
      for (const { anchor, marker, text } of blocks)
        expect(squeeze(sheet?.blocks[anchor] ?? ''), anchor).toBe(squeeze(`${marker ?? ''}${text}`));
      expect(squeeze(sheet?.text ?? '')).toContain(squeeze(indicatorRule?.text ?? ''));
    },
  );

  test.each(calls)(
    '$id shows its facts, and where it comes from',
    ({ id, url, leads, modesText, lines: [from, to] }) => {
      const { facts = '', foot = '', canonical } = sheets.get(id) ?? {};
      for (const text of [modesText?.replace('。', '') ?? '原文未说明', ...leads.map((lead) => lead.text)])
        expect(squeeze(facts)).toContain(squeeze(text));
      expect(canonical).toContain(url);
      for (const text of [
        canonical,
        `《${title}》`,
        from === to ? `第${from}行` : `第${from}—${to}行`,
        '〔〕',
      ])
        expect(foot).toContain(text);
    },
  );

  test.each(calls)('$id is black on white, 8 pt or more, and bare of the site around it', ({ id }) => {
    const sheet = sheets.get(id);
    expect(sheet?.colours).toEqual(['rgb(0, 0, 0)']);
    expect(sheet?.paper).toBe('rgb(255, 255, 255)');
    expect(sheet?.underlined).toBe(0);
    expect(sheet?.smallest).toBeGreaterThanOrEqual(SMALLEST);
    expect(sheet?.chrome).toEqual([]);
  });

  test('keeps a heading that stands beside its text on the same line', () => {
    const distances = [...sheets.values()].flatMap(({ beside }) => beside);
    expect(distances.length).toBeGreaterThan(calls.length);
    expect(Math.max(...distances)).toBeLessThan(4);
  });

  test('says what is asked of applicants whether the answers were opened on the screen or not', async () => {
    await open('/2026/13/2/');
    const { facts } = await readSheet();
    expect(facts).toContain('推荐或推荐函：必须');
    expect(facts).not.toContain('原文第');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(squeeze((await readSheet()).facts)).toBe(squeeze(facts));
  });
});

test('the foot is not shown on the screen', async () => {
  await page.emulateMedia({ media: 'screen' });
  await open('/2026/13/2/');
  expect(await page.locator('.print-only').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
});
