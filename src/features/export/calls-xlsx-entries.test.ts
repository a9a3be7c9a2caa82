import { expect, test } from 'vitest';
import type { Call, Item } from '../../guide/model/schema/call.ts';
import { cleanLines, realInput } from '../../../tests/support/real-guide.ts';
import { readBook, type Cell } from '../../../tests/support/read-xlsx.ts';
import { calls, HOST, renderXlsx } from '../../../tests/support/rendered-calls.ts';

const book = readBook(await renderXlsx(calls));
const [table, entries] = book.sheets;
if (!table || !entries) throw new Error('a workbook of ours has three sheets');
const [head = [], ...rows] = entries.rows;
const valuesOf = (row: readonly Cell[] | undefined): (string | number | null)[] | undefined =>
  row?.map(({ value }) => value);

/** The cells of an entry before 原文行: id, title, list, marker, for whom, text, indicators asked for, doubts. */
type Front = (string | null)[];

/** Marks of sets of indicators; a set for one kind of project has its name before it. */
function needsOf(call: Call, { indicators, cases }: Pick<Item, 'indicators' | 'cases'>): string {
  const marks = (set: readonly number[]): string => {
    const printed = set.map((n) => (call.indicators[n - 1]?.marker ?? '').replace(/\.$/, ''));
    return printed.join(printed.every((mark) => mark >= '①' && mark <= '⑳') ? '' : '、');
  };
  if (cases.length === 0) return indicators.map(marks).join(' 或 ');
  return cases.map((one) => `${one.label}：${one.indicators.map(marks).join(' 或 ')}`).join('；');
}

/** The rows that a call must have, in the order of the guide. */
function expectedRows(call: Call): (string | number | null)[][] {
  const id = call.direction === null ? call.id : `方向${call.id}`;
  const rule = call.indicatorRule ? [call.indicatorRule] : [];
  const found = [
    ...call.content.map((one) => ({ ...one, name: '内容', anchor: `p${one.n}`, group: '', needs: '' })),
    ...call.items.map((one) => ({
      ...one,
      name: '主要内容',
      anchor: `c${one.n}`,
      group: '',
      needs: needsOf(call, one),
    })),
    ...call.options.map((one) => ({
      ...one,
      name: '可选内容',
      anchor: `o${one.n}`,
      group: '',
      needs: needsOf(call, { ...one, cases: [] }),
    })),
    ...call.indicators.map((one) => ({
      ...one,
      name: '考核指标',
      anchor: `k${one.n}`,
      group: one.group ?? '',
      needs: '',
    })),
    ...call.requirements.map((one) => ({
      ...one,
      name: '申报要求',
      anchor: `r${one.n}`,
      group: '',
      needs: '',
    })),
    ...rule.map((one) => ({
      ...one,
      marker: null,
      name: '须满足的指标',
      anchor: 'indicators',
      group: '',
      needs: needsOf(call, one),
    })),
  ].sort((a, b) => a.line - b.line);
  return found.map(({ name, marker, group, text, needs, line, anchor }) => {
    const doubts = call.doubts.filter(
      (doubt) => doubt.line === line && `${marker ?? ''}${text}`.includes(doubt.quote),
    );
    const front: Front = [
      id,
      call.title,
      name,
      marker,
      group,
      text,
      needs,
      doubts.map(({ note }) => note).join('；'),
    ];
    return [...front.map((value) => (value === '' ? null : value)), line, `${HOST}${call.url}#${anchor}`];
  });
}

test('the sheet has every cell of every entry of all calls, in the order of the guide', () => {
  const expected = calls.flatMap(expectedRows);
  expect(valuesOf(head)).toEqual([
    '编号',
    '名称',
    '栏目',
    '序号',
    '适用对象',
    '原文',
    '对应考核指标',
    '疑误',
    '原文行',
    '地址',
  ]);
  expect(rows).toHaveLength(expected.length);
  for (const [at, row] of rows.entries())
    expect(valuesOf(row), String(expected[at]?.[9])).toEqual(expected[at]);
});

test('each text stands in the line of the source that is given', () => {
  const lines = cleanLines(new TextDecoder().decode(realInput().source));
  expect(rows.length).toBeGreaterThan(900);
  for (const row of rows) {
    const [, , , , , text, , , line] = valuesOf(row) ?? [];
    expect(lines[Number(line) - 1], String(line)).toContain(text);
  }
});

// Written by reading the guide: what asks for which indicators, and whom indicators are for.
test.each([
  ['/2026/1/1/#c1', ['主要内容', '1.', null, '①②⑤⑥⑦ 或 ①③⑤⑥⑦']],
  ['/2026/13/2/#c1', ['主要内容', '1.', null, '①②④']],
  ['/2026/27/#indicators', ['须满足的指标', null, null, '① 或 ②']],
  [
    '/2026/35/#indicators',
    [
      '须满足的指标',
      null,
      null,
      '企业联合区外高水平大学培养工程博士项目：①②；高校引进理工类博士并到企业服务项目：③④',
    ],
  ],
  ['/2026/49/#k5', ['考核指标', '（1）', '科研院所、高校和新型研发机构类', null]],
  ['/2026/63/#c1', ['主要内容', '1.', null, '1、2、3、4']],
  ['/2026/63/#c2', ['主要内容', '2.', null, '孵化类、综合类科创飞地：1、2、3、4；研发类科创飞地：5']],
  ['/2026/68/#o2', ['可选内容', '2.', null, '2']],
  ['/2026/17/#p1', ['内容', null, null, null]],
])('%s has what the guide says', (url, expected) => {
  const row = valuesOf(rows.find((cells) => cells.at(-1)?.value === `${HOST}${url}`)) ?? [];
  expect([row[2], row[3], row[4], row[6]]).toEqual(expected);
});

test('each address leads to its entry', () => {
  for (const row of rows) expect(row.at(-1)?.link).toBe(row.at(-1)?.value);
  expect(rows.flatMap((row) => row.slice(0, -1)).filter(({ link }) => link !== null)).toEqual([]);
});

test('both tables can be filtered, where the format has it', () => {
  const names = new Map([
    ['2026年度申报项', `A1:AK${calls.length + 1}`],
    ['内容、指标和要求', `A1:J${rows.length + 1}`],
  ]);
  for (const { name, xml } of book.sheets) {
    const filter = xml.querySelector('worksheet > autoFilter');
    expect(filter?.getAttribute('ref') ?? undefined).toBe(names.get(name));
    // The format's order; Excel calls a file broken that has another.
    const order = [...xml.querySelectorAll('worksheet > *')].map(({ localName }) => localName);
    const known = [
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
      'ignoredErrors',
    ];
    expect(order).toEqual(known.filter((one) => order.includes(one)));
  }
  const defined = /<definedNames>.*<\/definedNames>/.exec(book.files.get('xl/workbook.xml') ?? '')?.[0];
  expect(defined).toBe(
    `<definedNames>${[...names]
      .map(([name, cells], at) => {
        const fixed = cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
        return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${name}'!${fixed}</definedName>`;
      })
      .join('')}</definedNames>`,
  );
});
