import type { Browser } from 'playwright-core';
import { findViolations } from '../../../tests/support/axe.ts';

const SCHEMES = ['light', 'dark'] as const;
const WINDOW = { width: 1280, height: 800 };

/** What axe finds wrong: rules that are broken, and elements that break one, in all pages and colours together. */
export interface Violations {
  rules: Set<string>;
  elements: number;
}

/** Looks at pages of a site, in light and in dark colours, as they stand when opened. */
export async function measureAccessibility(
  browser: Browser,
  address: string,
  pages: readonly string[],
): Promise<Violations> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    // What still fades in would be judged by colours that nobody reads.
    const context = await browser.newContext({ colorScheme, viewport: WINDOW, reducedMotion: 'reduce' });
    for (const page of pages) {
      const tab = await context.newPage();
      await tab.goto(`${address}${page}`, { waitUntil: 'networkidle' });
      found.push(...(await findViolations(tab)));
      await tab.close();
    }
    await context.close();
  }
  return { rules: new Set(found.map((line) => line.replace(/: .*/s, ''))), elements: found.length };
}
