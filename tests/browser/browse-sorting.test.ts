import { describe, expect, test } from 'vitest';
import { BROWSE_COLUMNS, nameSort } from '../../src/features/browse/columns.ts';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { useBrowse } from '../support/browse-view.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const ids = calls.map(({ id }) => id);
const browse = useBrowse(site);
const { open, view } = browse;

describe('sorting', () => {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const shownNames = new Map<string, string>();
  type Key = number | string | null;
  const modesInOrder = [...new Set(calls.map(({ modesText }) => modesText))];
  // A paragraph that nobody numbered has no count.
  const countOf = (list: readonly { marker: string | null }[]): number | null =>
    list.length > 1 || list[0]?.marker ? list.length : null;
  const keyOf: Record<string, (call: CallsFile['calls'][number]) => Key> = {
    number: ({ id }) => ids.indexOf(id),
    title: ({ id }) => shownNames.get(id) ?? '',
    plan: ({ plan }) => plans.findIndex(({ id }) => id === plan),
    mode: ({ modesText }) => (modesText === null ? null : modesInOrder.indexOf(modesText)),
    cap: ({ funding }) => funding?.max ?? null,
    term: ({ years }) => years?.max ?? years?.min ?? null,
    items: ({ items }) => items.length || null,
    indicators: ({ indicators }) => countOf(indicators),
    requirements: ({ requirements }) => countOf(requirements),
    leads: ({ leads }) => leads.map(({ text }) => text).join('') || null,
    conditions: ({ conditions }) => {
      const answers = Object.values(conditions).map(({ answer }) => answer);
      const isSilent = answers.every((answer) => answer === 'not-stated');
      return isSilent ? null : answers.filter((answer) => answer === 'required').length;
    },
    status: ({ status }) => ['open', 'deferred', 'external'].indexOf(status),
  };

  test.each(BROWSE_COLUMNS.map((column) => [column.key, column] as const))(
    'by %s, up, down and back, missing values last',
    async (key, column) => {
      await open(column.isExtra ? `?show=${key}` : '');
      const names = await browse.page
        .locator('tr[data-call]')
        .evaluateAll((rows) =>
          rows.map((row): [string, string] => [
            row.getAttribute('data-call') ?? '',
            row.querySelector('th a')?.textContent.trim() ?? '',
          ]),
        );
      for (const [id, name] of names) shownNames.set(id, name);
      const sorted = (sign: 1 | -1): string[] =>
        calls
          .map((call) => ({ id: call.id, key: keyOf[key]?.(call) ?? null }))
          .sort((a, b) => {
            if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
            if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
            return sign * collator.compare(String(a.key), String(b.key));
          })
          .map(({ id }) => id);
      const missing = calls.filter((call) => (keyOf[key]?.(call) ?? null) === null).length;
      const head = browse.page.getByRole('button', { name: `按${column.heading}排序`, exact: true });
      expect(await head.textContent()).toBe(column.heading);

      await head.click();
      const up = await view();
      expect(up.rows).toEqual(sorted(1));
      expect(up.sorted).toBe(`${key} ascending`);
      if (missing > 0) expect(up.status).toContain(`其中${missing}项原文未说明或没有数字，排在最后`);
      else expect(up.status).not.toContain('排在最后');

      await head.click();
      const down = await view();
      expect(down.rows).toEqual(sorted(-1));
      expect(down.sorted).toBe(`${key} descending`);
      expect(down.fields.at(-1)).toBe(`-${key}`);

      await head.click();
      const back = await view();
      expect(back.rows).toEqual(ids);
      expect(back.sorted).toBeNull();
    },
  );

  test('is by buttons of 24 px or more, close by which links of rows pass, or by a choice in words', async () => {
    await open(`?show=${BROWSE_COLUMNS.map(({ key }) => key).join(',')}`);
    const heights = await browse.page
      .locator('.browse-order')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(heights).toHaveLength(BROWSE_COLUMNS.length);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    const words = BROWSE_COLUMNS.flatMap((column) => [nameSort(column, false), nameSort(column, true)]);
    expect(
      await browse.page.getByRole('combobox', { name: '排序' }).locator('option').allTextContents(),
    ).toEqual(['原文次序', ...words]);
  });

  test('some columns do have missing values', () => {
    for (const key of ['mode', 'cap', 'term', 'leads', 'conditions', 'indicators', 'items'])
      expect(calls.filter((call) => keyOf[key]?.(call) === null).length, key).toBeGreaterThan(0);
  });
});
