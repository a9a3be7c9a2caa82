import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Everything that WCAG 2.0 to 2.2 ask for at A and AA, and axe's best practices; no rule is switched off. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of these that look at colours; a page differs in nothing else between its schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands, a line for each element. */
export function findViolations(page: Page): Promise<string[]> {
  return run(page, { type: 'tag', values: TAGS });
}

/**
 * The same in light and in dark colours, with the scheme before each; in dark colours by the rules that look at them, or with
 * `AXE=full` (npm run test:full) by all.
 */
export async function findViolationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const inLight = await findViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark =
    process.env['AXE'] === 'full'
      ? await findViolations(page)
      : await run(page, { type: 'rule', values: COLOUR_RULES });
  return [...inLight.map((line) => `light: ${line}`), ...inDark.map((line) => `dark: ${line}`)];
}

async function run(
  page: Page,
  runOnly: NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>,
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // What passes is counted, not listed: a third of the time.
    .options({ runOnly, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
