import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { serveSubPathSite, useSite } from '../support/site.ts';
import { holding } from '../support/statements.ts';

const site = useSite();
const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const html = await readBuilt('2026/overview/index.html');
const { document } = parseHTML(html);

/** Where a value of the axis lies, from the chart's own marks. */
function scaleOf(svg: Element): (value: number) => number {
  const ticks = [...svg.querySelectorAll('.ticks text')].map((tick) => ({
    value: Number(tick.textContent),
    x: Number(tick.getAttribute('x')),
  }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last) throw new Error('a chart without an axis');
  return (value) => first.x + ((value - first.value) / (last.value - first.value)) * (last.x - first.x);
}

/** Both ends of what is drawn for a call; `tail` is the pale part. */
function endsOf(link: Element, selector: string): [number, number] | null {
  const ends = [...link.querySelectorAll(selector)].flatMap((element) => {
    const at = (name: string): number => Number(element.getAttribute(name));
    return element.localName === 'circle' ? [at('cx'), at('cx')] : [at('x'), at('x') + at('width')];
  });
  return ends.length === 0 ? null : [Math.min(...ends), Math.max(...ends)];
}

describe.each(['wide', 'narrow'])('the %s picture', (shape) => {
  const links = [...document.querySelectorAll(`.money-picture .${shape} svg a`)];

  test('has a row for each call, in the order of the document, that leads to its page', () => {
    expect(links.map((link) => link.getAttribute('data-id'))).toEqual(calls.map(({ id }) => id));
    expect(links.map((link) => link.getAttribute('href'))).toEqual(calls.map(({ url }) => url));
  });

  test('draws each call to its ends', () => {
    for (const { id, funding } of calls) {
      const link = links.find((one) => one.getAttribute('data-id') === id);
      const svg = link?.closest('svg');
      if (!link || !svg) throw new Error(`no row for ${id}`);
      const { min, max } = holding(funding?.cases ?? []);
      expect(link.getAttribute('data-min'), id).toBe(String(min ?? ''));
      expect(link.getAttribute('data-max'), id).toBe(String(max ?? ''));
      const scale = scaleOf(svg);
      const solid = endsOf(link, ':is(rect, circle):not(.row, .tail)');
      const tail = endsOf(link, '.tail');
      if (max === null) {
        expect([solid, tail], id).toEqual([null, null]);
        expect(link.querySelector('.instead'), id).not.toBeNull();
        continue;
      }
      expect(solid?.[1], id).toBeCloseTo(scale(max), 1);
      if (min === null) {
        // No lower bound is stated: pale up to a short end, so that it is no bar from nothing.
        expect(tail?.[0], id).toBeCloseTo(scale(0), 1);
        expect(tail?.[1], id).toBeCloseTo(scale(max), 1);
        expect((solid?.[1] ?? 0) - (solid?.[0] ?? 0), id).toBeCloseTo(5, 1);
      } else {
        expect(solid?.[0], id).toBeCloseTo(scale(min), 1);
        expect(tail, id).toBeNull();
        expect(link.querySelector('circle') !== null, id).toBe(min === max);
      }
    }
  });

  test('groups the calls by plan', () => {
    for (const { id, title } of plans) {
      const section = document.querySelector(`h3[id="${id}"]`)?.closest('section');
      expect(section?.querySelector('h3')?.textContent).toContain(title);
      const shown = [...(section?.querySelectorAll(`.money-picture .${shape} a`) ?? [])];
      expect(shown.map((link) => link.getAttribute('data-id'))).toEqual(
        calls.filter(({ plan }) => plan === id).map((call) => call.id),
      );
    }
  });
});

test('the drawings hold no script, style or id, and little', () => {
  const drawings = [...document.querySelectorAll('main svg')];
  expect(drawings.length).toBeGreaterThan(10);
  for (const svg of drawings)
    expect(svg.querySelectorAll('script, style, [style], [id], foreignObject')).toHaveLength(0);
  expect(brotliCompressSync(html).length).toBeLessThan(24_000);
});

describe('the counts', () => {
  const term = (years: CallsFile['calls'][number]['years']): string => {
    if (!years) return '原文未说明';
    const { min, max } = years;
    return min === max ? `${max ?? ''}年` : min === null ? `不超过${max ?? ''}年` : `${min}—${max ?? ''}年`;
  };
  const tally = (values: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]),
    );
  const nameOf = (id: string): string => plans.find((plan) => plan.id === id)?.title ?? '';

  test.each([
    ['mode', tally(calls.flatMap(({ modes }) => (modes.length > 0 ? modes : ['原文未说明'])))],
    ['term', tally(calls.map(({ years }) => term(years)))],
    [
      'plan',
      {
        ...Object.fromEntries(plans.map(({ title }) => [title, 0])),
        ...tally(calls.map(({ plan }) => nameOf(plan))),
      },
    ],
  ])('by %s are those of calls.json, and lead to these calls', (facet, expected) => {
    const picture = ['mode', 'term', 'plan'].indexOf(facet);
    const shown = [
      ...(document.querySelectorAll('.count-picture')[picture]?.querySelectorAll('[data-value]') ?? []),
    ];
    const counts = shown.map((one) => [
      one.getAttribute('data-value'),
      Number(one.getAttribute('data-count')),
    ]);
    expect(Object.fromEntries(counts)).toEqual(expected);
    for (const one of shown) {
      const [value, count] = [one.getAttribute('data-value') ?? '', one.getAttribute('data-count') ?? ''];
      expect(one.querySelector('.words')?.textContent).toBe(count);
      const href = one.getAttribute('href');
      if (count === '0') expect(href).toBeNull();
      else expect(href).toBe(`/2026/browse/?${new URLSearchParams({ [facet]: value })}`);
    }
    const table = [
      ...(document.querySelectorAll('.count-table tbody')[picture]?.querySelectorAll('tr:has(td)') ?? []),
    ];
    expect(
      table.map((line) => [
        line.querySelector('th')?.textContent.trim(),
        Number(line.querySelector('td')?.textContent),
      ]),
    ).toEqual(counts);
  });
});

test('the table says the same as the picture', () => {
  const lines = [...document.querySelectorAll('tr[data-row]')];
  expect(lines.map((line) => line.getAttribute('data-row'))).toEqual(calls.map(({ id }) => id));
  for (const [index, { id, url, title, modesText, funding }] of calls.entries()) {
    const [number, mode, min, max, words] = [...(lines[index]?.querySelectorAll('td') ?? [])].map((cell) =>
      cell.textContent.trim(),
    );
    const link = lines[index]?.querySelector('th a');
    expect([number, link?.textContent.trim(), link?.getAttribute('href')]).toEqual([id, title, url]);
    expect(mode).toBe(modesText?.replace('。', '') ?? '原文未说明');
    const bounds = holding(funding?.cases ?? []);
    const none = bounds.max === null ? '—' : '未说明';
    expect([min, max]).toEqual([String(bounds.min ?? none), String(bounds.max ?? none)]);
    for (const bound of [bounds.min, bounds.max]) if (bound != null) expect(words).toContain(String(bound));
  }
});

describe('without JavaScript', () => {
  test('a row leads to its call, by keyboard too', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}2026/overview/`);
    await page.locator('.money-picture .wide [data-id="13-2"]').click();
    expect(page.url()).toBe(`${site.address}2026/13/2/`);
    await page.goBack();
    await page.locator('.money-picture .wide [data-id="jijin-1"]').focus();
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

test.each([320, 390, 799, 800, 1280])(
  'at %s px one of the two drawings is there, legible, without sideways scroll',
  async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.address}2026/overview/`);
    await page.locator('#table > summary').click();
    expect(await page.locator('.money-picture a:visible').count()).toBe(calls.length);
    const [smallest, lowest] = await page.evaluate(() => {
      const drawings = [...document.querySelectorAll('main svg')].filter((svg) => svg.checkVisibility());
      const sizes = drawings.flatMap((svg) => {
        const { viewBox } = svg as SVGSVGElement;
        const scale = svg.getBoundingClientRect().width / viewBox.baseVal.width;
        return [...svg.querySelectorAll('text')].map(
          (text) => parseFloat(getComputedStyle(text).fontSize) * scale,
        );
      });
      const heights = drawings.flatMap((svg) =>
        [...svg.querySelectorAll('a')].map((link) => link.getBoundingClientRect().height),
      );
      return [Math.min(...sizes), Math.min(...heights)];
    });
    expect(smallest).toBeGreaterThanOrEqual(10.8);
    expect(lowest).toBeGreaterThanOrEqual(24);
    const room = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(room.scrollWidth).toBeLessThanOrEqual(room.clientWidth);
    await page.close();
  },
);

test('it prints, in columns, on a narrow sheet too', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}2026/overview/`);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 900 });
  expect(await page.locator('.money-picture .wide').first().isVisible()).toBe(true);
  expect(await page.locator('.money-picture .narrow').first().isVisible()).toBe(false);
  await page.close();
});

describe('from a sub-path', () => {
  const below = useSite(serveSubPathSite);

  test('links stay below it', async () => {
    const page = await below.browser.newPage();
    await page.goto(`${below.address}2026/overview/`);
    const links = await page
      .locator('main svg a, #table a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter((href) => !href.startsWith('/some/where/2026/'))).toEqual([]);
    await page.close();
  });
});
