import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { PAPERS, paperOf, readHeadings, sourceLines } from '../support/papers.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const source = sourceLines();
let page: Page;
beforeAll(async () => {
  page = await site.browser.newPage();
});
afterAll(async () => {
  await page.close();
});
const open = (plan: string) => page.goto(`${site.address}${paperOf(plan)}`);

describe.each(PAPERS)('the print view “%s”', (plan, from, to) => {
  beforeAll(async () => {
    await open(plan);
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
    const headings = await readHeadings(page);
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
    const html = await readBuilt(`${paperOf(plan)}index.html`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${DEFAULT_SITE}/${paperOf(plan)}">`);
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
