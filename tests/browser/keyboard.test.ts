import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { VIEWS, type View } from '../../scripts/views/views.ts';
import { useSite } from '../support/site.ts';
import { openView } from '../support/views.ts';

const site = useSite();

/** So many key strokes are under way at a time. */
const AT_ONCE = 50;

/** What a stop of the Tab key shows. */
interface Stop {
  /** Its place among all that can have focus, in the order of the document; -1 for the page itself. */
  at: number;
  html: string;
  isMarked: boolean;
  isInSight: boolean;
}

/** Numbers all that the Tab key should stop at, in the order of the document, and returns how many there are. */
function numberControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])',
      ),
    ].filter(
      (element) =>
        !element.matches(':disabled, [tabindex="-1"], dialog:not([open]) *') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    for (const [at, element] of controls.entries()) element.setAttribute('data-walk', String(at));
    return controls.length;
  });
}

/** Has the page note each stop once the key is up again, when focus has moved and the page has scrolled to it. */
function noteStops(page: Page): Promise<void> {
  return page.evaluate(() => {
    const stops: Stop[] = [];
    Object.assign(window, { walkStops: stops });
    addEventListener('keyup', () => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // A row of a picture has its mark on a shape inside it.
      const shape = element.querySelector('.row');
      const stroke = shape && element instanceof SVGElement ? getComputedStyle(shape).strokeWidth : '0';
      // Of a link over two lines the first.
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const over = document.elementFromPoint(
        box.left + box.width / 2,
        box.top + Math.min(box.height / 2, 20),
      );
      stops.push({
        at: Number(element.getAttribute('data-walk') ?? -1),
        html: element.outerHTML.slice(0, 120),
        isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || parseFloat(stroke) > 1,
        // Not under something that lies over the page.
        isInSight:
          over !== null && (element.contains(over) || over.closest('label')?.contains(element) === true),
      });
    });
  });
}

/**
 * Walks through a page by the Tab key, from its beginning until focus leaves it, or `most` controls were passed. Keys are
 * pressed without waiting for the page after each: there are pages with thousands of controls.
 */
async function walk(page: Page, most: number): Promise<Stop[]> {
  await noteStops(page);
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  for (let pressed = 0; pressed <= most; pressed += AT_ONCE) {
    const times = Math.min(AT_ONCE, most + 1 - pressed);
    await Promise.all(
      Array.from({ length: times }).flatMap(() => [
        session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
      ]),
    );
  }
  const stops = await page.evaluate(() => (window as unknown as { walkStops: Stop[] }).walkStops);
  const end = stops.findIndex(({ at }) => at === -1);
  return end === -1 ? stops : stops.slice(0, end);
}

const pages = VIEWS.filter(({ isDialog }) => isDialog !== true);

/** Two thousand links, each line's the same, which look the same at every width. */
const AT_ONE_WIDTH = 'source';

describe.each([390, 1280])('at %i px', (width) => {
  test.each(
    pages
      .filter(({ name }) => width === 390 || name !== AT_ONE_WIDTH)
      .map((view) => [view.name, view] as const),
  )(
    'the Tab key stops at every control of %s, once, in order, in sight and marked',
    async (_name, view: View) => {
      const page = await openView(site.browser, site.address, view, { viewport: { width, height: 800 } });
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        getSelection()?.removeAllRanges();
        scrollTo(0, 0);
      });
      const count = await numberControls(page);
      expect(count).toBeGreaterThan(3);
      const stops = await walk(page, count);
      expect(stops.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, at) => at));
      expect(stops.filter(({ isMarked }) => !isMarked).map(({ html }) => html)).toEqual([]);
      expect(stops.filter(({ isInSight }) => !isInSight).map(({ html }) => html)).toEqual([]);
      expect(stops[0]?.html).toContain('skip-link');
      await page.context().close();
    },
  );
});

test('the skip link leads past the head of the page', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}2026/13/2/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.close();
});
