import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { serveSubPathSite, useSite } from '../support/site.ts';

const site = useSite();

describe('without JavaScript', () => {
  test('a row leads to its call, by keyboard too', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}2026/overview/`);
    await page.locator('[data-id="13-2"]').click();
    expect(page.url()).toBe(`${site.address}2026/13/2/`);
    await page.goBack();
    await page.locator('[data-id="jijin-1"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2026/jijin/1/');
    await context.close();
  });

  test('the table opens', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}2026/overview/`);
    const row = page.locator('tr[data-row="13-2"]');
    expect(await row.isVisible()).toBe(false);
    await page.getByText('以表格查看').last().click();
    expect(await row.isVisible()).toBe(true);
    await context.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px it is accessible, closed and open', async (width) => {
    const context = await site.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${site.address}2026/overview/`);
    expect(await findViolations(page)).toEqual([]);
    await page.locator('#table > summary').click();
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  test('colours of the chart stand out from the page, 3:1', async () => {
    const context = await site.browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(`${site.address}2026/overview/`);
    const ratios = await page.evaluate(() => {
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = luminance(getComputedStyle(document.documentElement).backgroundColor);
      return [...document.querySelectorAll('.money-legend ul:last-child rect, .count-picture .count')].map(
        (mark) => {
          const ink = luminance(getComputedStyle(mark).fill);
          return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
        },
      );
    });
    expect(ratios.length).toBeGreaterThan(6);
    for (const ratio of ratios) expect(ratio).toBeGreaterThanOrEqual(3);
    await context.close();
  });
});

test.each([320, 390, 1280])('at %s px the picture is legible, without sideways scroll', async (width) => {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${site.address}2026/overview/`);
  await page.locator('#table > summary').click();
  expect(await page.locator('.money-picture a:visible').count()).toBe(101);
  const [letters, names, lowest] = await page.evaluate(() => {
    const sizes = (of: string): number[] =>
      [...document.querySelectorAll(of)].map((one) => {
        const svg = one.closest('svg');
        const { width = 0 } = svg?.viewBox.baseVal ?? {};
        const scale = svg && width > 0 ? svg.getBoundingClientRect().width / width : 1;
        return parseFloat(getComputedStyle(one).fontSize) * scale;
      });
    const heights = [...document.querySelectorAll('main svg a, .money-picture a')].map(
      (link) => link.getBoundingClientRect().height,
    );
    return [
      Math.min(...sizes('main svg text')),
      Math.min(...sizes('.money-picture :is(a, b)')),
      Math.min(...heights),
    ] as const;
  });
  expect(letters).toBeGreaterThanOrEqual(10.8);
  expect(names).toBeGreaterThanOrEqual(15);
  expect(lowest).toBeGreaterThanOrEqual(24);
  const room = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(room.scrollWidth).toBeLessThanOrEqual(room.clientWidth);
  await page.close();
});

test.each([390, 1280])(
  'at %s px each number of the axis stands over its line, and bars end where they should',
  async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.address}2026/overview/`);
    const pictures = await page.locator('.money-picture').evaluateAll((all) =>
      all.map((picture) => {
        const middle = (one: Element): number => {
          const { left, right } = one.getBoundingClientRect();
          return (left + right) / 2;
        };
        return {
          numbers: [...picture.querySelectorAll('.ticks text')].map(
            (one) => [Number(one.textContent), middle(one)] as const,
          ),
          lines: [...picture.querySelectorAll('svg:has(.grid)')].map((svg) =>
            [...svg.querySelectorAll('line')].map(middle),
          ),
          ends: [...picture.querySelectorAll('.money-group')].flatMap((group) => {
            const bar = group.querySelector('rect');
            return bar
              ? [[Number(group.getAttribute('data-max')), bar.getBoundingClientRect().right] as const]
              : [];
          }),
        };
      }),
    );
    expect(pictures).toHaveLength(5);
    for (const { numbers, lines, ends } of pictures) {
      const [zero = 0, first = 0, last = 0] = [numbers[0]?.[1], numbers[1]?.[1], numbers.at(-1)?.[1]];
      expect(numbers.map(([value]) => value)).toEqual([0, 100, 200, 300, 500, 1000]);
      expect(first - zero).toBeCloseTo((last - zero) / 10, 0);
      for (const own of lines)
        for (const [at, x] of own.entries()) expect(Math.abs(x - (numbers[at]?.[1] ?? 0))).toBeLessThan(1);
      for (const [value, x] of ends)
        expect(Math.abs(x - zero - ((last - zero) * value) / 1000)).toBeLessThan(1.5);
    }
    await page.close();
  },
);

test('it prints', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}2026/overview/`);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.close();
});

describe('from a sub-path', () => {
  const below = useSite(serveSubPathSite);

  test('links stay below it', async () => {
    const page = await below.browser.newPage();
    await page.goto(`${below.address}2026/overview/`);
    const links = await page
      .locator('main svg a, .money-picture a, #table a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter((href) => !href.startsWith('/some/where/2026/'))).toEqual([]);
    await page.close();
  });
});
