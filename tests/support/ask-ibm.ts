import { readFileSync } from 'node:fs';
import type { Checker } from 'accessibility-checker-engine';
import type { Page } from 'playwright-core';

/** Everything that WCAG 2.0 to 2.2 ask for, and IBM's own requirements; no rule is switched off. */
const GUIDELINES = ['IBM_Accessibility', 'WCAG_2_2'];

const ENGINE = readFileSync('node_modules/accessibility-checker-engine/ace.js', 'utf8');

/** A result as the engine gives it. */
interface Result {
  ruleId: string;
  /** `PASS`, `FAIL`, or what a person has to look at. */
  outcome: string;
  message: string;
  snippet: string;
}

/** What the engine says of an element. */
export interface IbmFinding {
  rule: string;
  /** Whether it is sure: the rest it asks a person to look at. */
  isSure: boolean;
  message: string;
  /** The element's tag as it begins. */
  element: string;
}

/** What IBM's engine has against a page as it stands, or asks about it. */
export async function askIbm(page: Page): Promise<IbmFinding[]> {
  // Run, not put into the page: its policy takes no foreign script.
  await page.evaluate(ENGINE);
  const results = await page.evaluate(async (guidelines) => {
    const { ace } = globalThis as unknown as { ace: { Checker: new () => Checker } };
    const report = await new ace.Checker().check(document, guidelines);
    return report.results.map(({ ruleId, value: [, outcome], message, snippet }): Result => ({
      ruleId,
      outcome,
      message,
      snippet,
    }));
  }, GUIDELINES);
  return results
    .filter(({ outcome }) => outcome !== 'PASS')
    .map(({ ruleId, outcome, message, snippet }) => ({
      rule: ruleId,
      isSure: outcome === 'FAIL',
      message,
      element: snippet.slice(0, 120),
    }));
}
