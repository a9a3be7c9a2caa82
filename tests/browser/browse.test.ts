import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { CONDITION_NAMES } from '../../src/guide/facts/condition-names.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;

/** What a row says, by what heads its columns; as without scripts. */
async function readRows(): Promise<Map<string, Record<string, string>>> {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}2026/browse/`);
  const rows = await page
    .locator('tr[data-call]')
    .evaluateAll((elements) =>
      elements.map((row): [string, Record<string, string>] => [
        row.getAttribute('data-call') ?? '',
        Object.fromEntries(
          [...row.querySelectorAll('td[data-label]')].map((cell) => [
            cell.getAttribute('data-label') ?? '',
            cell.textContent.replace(/\s+/g, ' ').trim(),
          ]),
        ),
      ]),
    );
  await context.close();
  return new Map(rows);
}

describe('the table of all calls', () => {
  test('has a row for each call, in the order of the document, without scripts', async () => {
    expect([...(await readRows()).keys()]).toEqual(calls.map(({ id }) => id));
  });

  test('says what calls.json says', async () => {
    const rows = await readRows();
    for (const call of calls) {
      const { id, plan, modesText, funding, years, items, options, indicators, requirements, leads } = call;
      const row = rows.get(id);
      expect(row?.['计划'], id).toBe(plans.find((one) => one.id === plan)?.title);
      expect(row?.['资助方式'], id).toBe(modesText?.replace('。', '') ?? '原文未说明');
      for (const [name, list] of Object.entries({ 内容: items, 指标: indicators, 要求: requirements })) {
        // Only what the guide counts is counted.
        const isCounted = list.length > 1 || list[0]?.marker != null;
        const words =
          name === '内容' && options.length > 0 ? `${options.length}项供选` : /^(?:未分条|原文未说明)$/;
        expect(row?.[name], `${id} ${name}`).toMatch(isCounted ? String(list.length) : words);
      }
      for (const [name, quantity] of [
        ['资助经费', funding],
        ['实施年限', years],
      ] as const) {
        const cell = row?.[name] ?? '';
        if (!quantity) expect(cell, id).toBe('原文未说明');
        for (const bound of [quantity?.min, quantity?.max])
          if (bound) expect(cell, id).toContain(String(bound));
        for (const { label } of quantity?.cases ?? []) if (label !== null) expect(cell, id).toContain(label);
      }
      for (const { text, line } of leads) {
        expect(row?.['谁可牵头'], id).toContain(text.replace(/\s+/g, ' '));
        expect(row?.['谁可牵头'], id).toContain(`第${line}行`);
      }
      if (leads.length === 0)
        expect(row?.['谁可牵头'], id).toBe(requirements.length > 0 ? '申报要求未写' : '原文没有申报要求');
    }
  });

  test('shows the clauses that each answer rests on, and leads to their lines', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}2026/browse/`);
    const shown = await page.locator('tr[data-call]').evaluateAll((rows) =>
      rows.map((row) => ({
        id: row.getAttribute('data-call'),
        notStated: row.querySelector('.not-stated')?.textContent ?? '',
        stated: [...row.querySelectorAll('details')].map((details) => ({
          key: details.dataset['condition'],
          quotes: [...details.querySelectorAll('q')].map((quote) => quote.textContent),
          lines: [...details.querySelectorAll('a')].map((link) => new URL(link.href).hash),
        })),
      })),
    );
    for (const { id, conditions } of calls) {
      const row = shown.find((one) => one.id === id);
      for (const [key, name] of CONDITION_NAMES) {
        const { answer, evidence } = conditions[key];
        const stated = row?.stated.find((one) => one.key === key);
        if (answer === 'not-stated') {
          expect(stated, `${id} ${key}`).toBeUndefined();
          expect(row?.notStated, id).toContain(name);
          continue;
        }
        expect(stated, `${id} ${key}`).toEqual({
          key,
          quotes: evidence.map(({ text }) => text),
          lines: evidence.map(({ line }) => `#L${line}`),
        });
      }
    }
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px the table is accessible and needs no sideways scroll', async (width) => {
    const context = await site.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${site.address}2026/browse/`);
    const rows = page.locator('tr[data-call]');
    for (const summary of await rows.first().locator('summary').all()) await summary.click();
    expect(await findViolations(page)).toEqual([]);
    const room = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(room.scrollWidth).toBeLessThanOrEqual(room.clientWidth);
    await context.close();
  });
});
