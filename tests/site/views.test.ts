import { expect, test } from 'vitest';
import { VIEWS } from '../../scripts/views/views.ts';
import { findViolations } from '../support/axe.ts';
import { useSite } from '../support/site.ts';
import { watchContext } from '../support/watch-page.ts';

// tests/browser/views-*.test.ts look at all of them with axe, in both colours and at two widths.
const WITH_AXE = ['call-13-2', 'browse-filtered', 'search-results'];

const site = useSite();

test.each(VIEWS.map((view) => [view.name, view] as const))(
  '%s fits a phone, throws nothing and does nothing that its policy forbids',
  async (name, view) => {
    const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
    const problems = await watchContext(context, site.address);
    const page = await context.newPage();
    await page.goto(`${site.address}${view.address}`);
    await view.prepare?.(page);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(WITH_AXE.includes(name) ? await findViolations(page) : []).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  },
);
