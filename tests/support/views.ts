import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { View } from '../../scripts/views/views.ts';

/** Opens a view in a context of its own, as it is looked at for screenshots; the caller closes the context. */
export async function openView(
  browser: Browser,
  root: string,
  view: View,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${root}${view.address}`);
  await view.prepare?.(page);
  return page;
}
