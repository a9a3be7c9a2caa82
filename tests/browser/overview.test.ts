import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { brief, holding, statementsOf, type Statement } from '../support/statements.ts';

const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const html = await readBuilt('2026/overview/index.html');
const { document } = parseHTML(html);

const groups = [...document.querySelectorAll('.money-group')];
const groupOf = (id: string): Element | undefined =>
  groups.find((group) => group.querySelector(`[data-id="${id}"]`));

describe('the picture', () => {
  test('has each call once, under its plan, by its whole name, which leads to its page', () => {
    for (const { id, title } of plans) {
      const section = document.querySelector(`h3[id="${id}"]`)?.closest('section');
      expect(section?.querySelector('h3')?.textContent).toContain(title);
      const own = calls.filter(({ plan }) => plan === id);
      const shown = [...(section?.querySelectorAll('.money-picture a') ?? [])].map((link) => [
        link.getAttribute('data-id'),
        link.textContent.replace(/\s+/g, ' ').trim(),
        link.getAttribute('href'),
      ]);
      const wanted = own.map((call) => [call.id, `${call.id} ${call.title}`, call.url]);
      expect(shown.toSorted()).toEqual(wanted.toSorted());
    }
  });

  test('says of each call what is so, and draws its bar to its ends', () => {
    for (const call of calls) {
      const { id, funding } = call;
      const group = groupOf(id);
      const { funding: amount, modes, status } = statementsOf(call);
      const alone = (one: Statement): string =>
        one.isStated ? brief(one) : `${one.name.replace('资助经费', '经费')}${one.value}`;
      const words = [alone(amount), alone(modes), ...(call.status === 'open' ? [] : [status.value])];
      expect(group?.querySelector('b')?.textContent, id).toBe(words.join('，'));
      expect(group?.querySelector('.ours')?.textContent).toBe(
        `${group?.querySelectorAll('a').length ?? 0}项`,
      );
      const { min, max } = holding(funding?.cases ?? []);
      expect([group?.getAttribute('data-min'), group?.getAttribute('data-max')], id).toEqual([
        String(min ?? ''),
        String(max ?? ''),
      ]);
      const svg = group?.querySelector('svg');
      if (max === null) {
        expect(svg, id).toBeFalsy();
        continue;
      }
      const at = (name: string): number[] =>
        [...(svg?.querySelectorAll(`[${name}$="%"]:not(line)`) ?? [])].map((one) =>
          parseFloat(one.getAttribute(name) ?? ''),
        );
      if (min === max) expect(at('cx')[0], id).toBeCloseTo(max / 10, 1);
      else {
        expect(at('x')[0], id).toBeCloseTo((min ?? 0) / 10, 1);
        expect((at('x')[0] ?? 0) + (at('width')[0] ?? 0), id).toBeCloseTo(max / 10, 1);
      }
      expect(svg?.querySelector('.tail') !== null, id).toBe(min === null);
    }
  });

  test('puts together what is equal, so that there are half as many bars as calls', () => {
    expect(groups.length).toBeLessThan(calls.length / 2);
    for (const section of document.querySelectorAll('section:has(.money-picture)')) {
      const words = [...section.querySelectorAll('.money-group b')].map((one) => one.textContent);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

test('the drawings hold no script, style or id, and little', () => {
  const drawings = [...document.querySelectorAll('main svg')];
  expect(drawings.length).toBeGreaterThan(10);
  for (const svg of drawings)
    expect(svg.querySelectorAll('script, style, [style], [id], foreignObject')).toHaveLength(0);
  expect(brotliCompressSync(html).length).toBeLessThan(24_000);
});

describe('the counts', () => {
  const term = (years: CallsFile['calls'][number]['years']): string => {
    if (!years) return '原文未说明';
    const { min, max } = years;
    return min === max ? `${max ?? ''}年` : min === null ? `不超过${max ?? ''}年` : `${min}—${max ?? ''}年`;
  };
  const tally = (values: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]),
    );
  const nameOf = (id: string): string => plans.find((plan) => plan.id === id)?.title ?? '';

  test.each([
    ['mode', tally(calls.flatMap(({ modes }) => (modes.length > 0 ? modes : ['原文未说明'])))],
    ['term', tally(calls.map(({ years }) => term(years)))],
    [
      'plan',
      {
        ...Object.fromEntries(plans.map(({ title }) => [title, 0])),
        ...tally(calls.map(({ plan }) => nameOf(plan))),
      },
    ],
  ])('by %s are those of calls.json, and lead to these calls', (facet, expected) => {
    const picture = ['mode', 'term', 'plan'].indexOf(facet);
    const shown = [
      ...(document.querySelectorAll('.count-picture')[picture]?.querySelectorAll('[data-value]') ?? []),
    ];
    const counts = shown.map((one) => [
      one.getAttribute('data-value'),
      Number(one.getAttribute('data-count')),
    ]);
    expect(Object.fromEntries(counts)).toEqual(expected);
    for (const one of shown) {
      const [value, count] = [one.getAttribute('data-value') ?? '', one.getAttribute('data-count') ?? ''];
      expect(one.querySelector('.words')?.textContent).toBe(count);
      const href = one.getAttribute('href');
      if (count === '0') expect(href).toBeNull();
      else expect(href).toBe(`/2026/browse/?${new URLSearchParams({ [facet]: value })}`);
    }
    const table = [
      ...(document.querySelectorAll('.count-table tbody')[picture]?.querySelectorAll('tr:has(td)') ?? []),
    ];
    expect(
      table.map((line) => [
        line.querySelector('th')?.textContent.trim(),
        Number(line.querySelector('td')?.textContent),
      ]),
    ).toEqual(counts);
  });
});

test('the table says the same as the picture', () => {
  const lines = [...document.querySelectorAll('tr[data-row]')];
  expect(lines.map((line) => line.getAttribute('data-row'))).toEqual(calls.map(({ id }) => id));
  for (const [index, { id, url, title, modesText, funding }] of calls.entries()) {
    const [number, mode, min, max, words] = [...(lines[index]?.querySelectorAll('td') ?? [])].map((cell) =>
      cell.textContent.trim(),
    );
    const link = lines[index]?.querySelector('th a');
    expect([number, link?.textContent.trim(), link?.getAttribute('href')]).toEqual([id, title, url]);
    expect(mode).toBe(modesText?.replace('。', '') ?? '原文未说明');
    const bounds = holding(funding?.cases ?? []);
    const none = bounds.max === null ? '—' : '未说明';
    expect([min, max]).toEqual([String(bounds.min ?? none), String(bounds.max ?? none)]);
    for (const bound of [bounds.min, bounds.max]) if (bound != null) expect(words).toContain(String(bound));
  }
});
