import type { Browser } from 'playwright-core';
import type { View } from './views.ts';

/** The rest of a long page looks the same; nobody scrolls through a picture of 30,000 pixels. */
const MAX_HEIGHT = 3000;

/** How a view is looked at, and where the picture goes. */
export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
  file: string;
}

/** Opens a view in a context of its own, so that nothing is kept from the one before, and writes what it looks like. */
export async function takeScreenshot(
  browser: Browser,
  address: string,
  view: View,
  { width, colorScheme, file }: Look,
): Promise<void> {
  const height = width < 800 ? 844 : 800;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${address}${view.address}`);
  await page.waitForLoadState('networkidle');
  await view.prepare?.(page);
  // A dialog covers the window, not the page.
  const isWholePage = view.isDialog !== true;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: file,
    animations: 'disabled',
    ...(isWholePage && {
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(Math.max(whole, height), MAX_HEIGHT) },
    }),
  });
  await context.close();
}
