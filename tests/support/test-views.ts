import { expect, test } from 'vitest';
import { VIEWS } from '../../scripts/views/views.ts';
import { findViolations } from './axe.ts';
import { useSite } from './site.ts';
import { openView } from './views.ts';

/**
 * Tests every kind of page, and every dialog, as a window of one width shows it: that axe has nothing against it, in
 * light and dark colours, and that nothing sticks out to the side. A file for each width, so that they run side by side.
 */
export function testViews(width: number): void {
  const site = useSite();
  const views = VIEWS.filter(({ isNarrow }) => isNarrow !== true || width < 640);
  for (const colorScheme of ['light', 'dark'] as const) {
    test.each(views.map((view) => [view.name, view] as const))(
      `%s is accessible in ${colorScheme} colours at ${width} px`,
      async (_name, view) => {
        const page = await openView(site.browser, site.address, view, {
          viewport: { width, height: 844 },
          colorScheme,
        });
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.context().close();
      },
    );
  }
}
