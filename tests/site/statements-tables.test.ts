import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { labelledCells, parsePage, squeeze, wordsOf } from '../support/shown-words.ts';
import { brief, statementsOf, type Statement } from '../support/statements.ts';

// What the tables say of calls, on browse and on pages of plans, groups and directions, against what calls.json says.
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
type Call = (typeof calls)[number];
const CONDITIONS = ['recommendation', 'ethics', 'matching'] as const;

/** Value, cases and quotes, one after the other, as pages show them. */
const spread = (statement: Statement): string =>
  squeeze(brief(statement) + statement.cases.join('') + statement.quotes.join(''));

/** What a row says on the conditions of its call; how many of these are values and not answers with their clauses. */
function checkConditions(row: Element | null, call: Call): number {
  const says = statementsOf(call);
  const stated = CONDITIONS.filter((key) => says[key].isStated);
  const shown = [...(row?.querySelectorAll('.condition') ?? [])];
  expect(
    shown.map((one) => one.getAttribute('data-condition')),
    call.id,
  ).toEqual(stated);
  if (stated.length === 0) expect(labelledCells(row)['申报条件'], call.id).toBe(says.recommendation.value);
  return stated.filter((key, at) => {
    const { name, value, quotes } = says[key];
    const words = wordsOf(shown[at]);
    if (shown[at]?.querySelector('q')) {
      expect(words, call.id).toBe(`${name}：${value}${squeeze(quotes.join(''))}`);
      return false;
    }
    const [, called = '?', asked = '?', mark = ''] = /^(.+?)：(.+?)(〔.+〕)?$/.exec(words) ?? [];
    const clauses = squeeze(quotes.join(''));
    expect(clauses, call.id).toContain(asked);
    if (called !== name) expect(clauses, call.id).toContain(called);
    expect(mark, call.id).toBe(value === '必须' ? '' : `〔${value}〕`);
    return true;
  }).length;
}

test('the table of all calls says of each what is so', async () => {
  const document = parsePage(await readBuilt('2026/browse/index.html'));
  const rows = [...document.querySelectorAll('tr[data-call]')];
  expect(rows.map((row) => row.getAttribute('data-call'))).toEqual(calls.map(({ id }) => id));
  let values = 0;
  for (const [at, call] of calls.entries()) {
    const row = rows[at] ?? null;
    const { modes, funding, years, content, indicators, requirements, leads, status } = statementsOf(call);
    const cells = labelledCells(row);
    expect(cells, call.id).toMatchObject({
      编号: call.id,
      资助方式: spread(modes),
      资助经费: spread(funding),
      实施年限: spread(years),
      内容: content.value,
      指标: indicators.value,
      要求: requirements.value,
      谁可牵头: spread(leads),
      申报: status.value,
    });
    expect(Object.keys(cells), call.id).toHaveLength(11);
    expect(wordsOf(row?.querySelector('th a')), call.id).toBe(squeeze(call.title));
    if (call.status !== 'open') expect(wordsOf(row?.querySelector('.above'))).toBe(status.value);
    values += checkConditions(row, call);
  }
  // The others say no short value.
  expect(values).toBe(24);
});

test('tables of plans, groups and directions say of each call what is so', async () => {
  const addresses = readdirSync(inject('rootSite'), { recursive: true, encoding: 'utf8' });
  const shown: string[] = [];
  for (const address of addresses.filter((one) => /^2026\/.*index\.html$/.test(one))) {
    const document = parsePage(await readBuilt(address));
    // Where calls stand side by side, no table says the same once more.
    const compared = [...document.querySelectorAll('.comparison thead [data-call]')];
    if (compared.length > 0) expect(document.querySelector('.call-table'), address).toBeFalsy();
    shown.push(...compared.map((head) => head.getAttribute('data-call') ?? ''));
    for (const row of document.querySelectorAll('.call-table tr.call')) {
      const href = row.querySelector('a')?.getAttribute('href');
      const call = calls.find(({ url }) => url === href);
      if (!call) throw new Error(`${address}: ${href ?? ''}`);
      const { status, modes, funding, years, indicators, leads } = statementsOf(call);
      shown.push(call.id);
      if (call.status !== 'open') expect(wordsOf(row.querySelector('td'))).toBe(status.value);
      else
        expect(labelledCells(row), `${address} ${call.id}`).toEqual({
          资助经费: squeeze(brief(funding)),
          实施年限: squeeze(brief(years)),
          资助方式: modes.value,
          考核指标: indicators.value,
          谁可牵头: spread(leads),
        });
    }
  }
  expect(new Set(shown)).toEqual(new Set(calls.map(({ id }) => id)));
});
