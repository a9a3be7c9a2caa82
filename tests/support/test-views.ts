import { expect, test } from 'vitest';
import { VIEWS } from '../../scripts/views/views.ts';
import { findViolationsInBothSchemes } from './axe.ts';
import { useSite } from './site.ts';
import { watchContext } from './watch-page.ts';

/** Milliseconds for a page: twenty times what axe takes for the largest, for machines are busy. */
const PATIENCE = 600_000;

/**
 * Tests every kind of page, and every dialog, as a window of one width shows it: that axe has nothing against it, in
 * light and dark colours; that nothing sticks out to the side, nor in a narrower window; that it does nothing its policy forbids, throws nothing, asks no
 * other host for anything and sets no cookie. A file for each width, so that they run side by side.
 */
export function testViews({ width, narrow }: { width: number; narrow: number }): void {
  const site = useSite();
  const views = VIEWS.filter(({ isNarrow }) => isNarrow !== true || width < 640);
  test.each(views.map((view) => [view.name, view] as const))(
    `%s is accessible in light and dark colours at ${width} px, and does nothing that is forbidden`,
    async (_name, view) => {
      const viewport = { width, height: 844 };
      const context = await site.browser.newContext({ viewport, serviceWorkers: 'allow' });
      const problems = await watchContext(context, site.address);
      const page = await context.newPage();
      await page.goto(`${site.address}${view.address}`);
      await view.prepare?.(page);
      expect(await findViolationsInBothSchemes(page)).toEqual([]);
      await page.waitForLoadState('networkidle');
      for (const each of [width, narrow]) {
        await page.setViewportSize({ width: each, height: 844 });
        const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(room, `at ${each} px`).toBeLessThanOrEqual(0);
      }
      expect(problems).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
}
