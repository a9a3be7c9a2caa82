import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignEntries, type Entry } from './align.ts';
import { buildComparison, type Comparison } from './build-comparison.ts';
import { describeProblems, readIds } from '../../site/requested-calls.ts';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';

const calls = callsOf(splitRealGuide().guide);

const entries = (...texts: string[]): Entry[] =>
  texts.map((text, at) => ({ n: at + 1, marker: `${at + 1}.`, text, line: at + 10 }));

describe('entries', () => {
  test('stand side by side when they agree but for numbers and punctuation', () => {
    const { common, rest } = alignEntries([
      entries('获得授权发明专利1件及以上。', '建立示范基地1个。'),
      entries('取得显著效益；', '获得授权发明专利 2件及以上。'),
      entries('建立示范基地1个'),
    ]);
    expect(common.map((row) => row.entries.map((entry) => entry?.n ?? null))).toEqual([
      [1, 2, null],
      [2, null, 1],
    ]);
    expect(common.map(({ likeness }) => likeness)).toEqual(['numbers', 'same']);
    expect(rest.map((list) => list.map(({ n }) => n))).toEqual([[], [1], []]);
  });

  test('that one list has twice meet one each in another', () => {
    const { common, rest } = alignEntries([entries('专利1件', '专利2件'), entries('专利3件')]);
    expect(common.map((row) => row.entries.map((entry) => entry?.n ?? null))).toEqual([[1, 1]]);
    expect(rest[0]?.map(({ n }) => n)).toEqual([2]);
  });

  test('that are nearly equal stand side by side, the likest first; what is not alike does not', () => {
    const { common, rest } = alignEntries([
      entries('建立示范点或示范应用场景1个及以上。', '取得显著经济效益或社会效益。'),
      entries('建立示范基地或示范应用场景1个及以上。', '培养研究生2名。'),
      entries('取得显著经济效益、社会效益或生态效益。', '建立示范点或示范应用场景2个及以上。'),
    ]);
    expect(common.map((row) => row.entries.map((entry) => entry?.n ?? null))).toEqual([
      [1, 1, 2],
      [2, null, 1],
    ]);
    expect(common.map(({ likeness }) => likeness)).toEqual(['near', 'near']);
    expect(common[1]?.hasLike).toEqual([true, false, true]);
    expect(rest.map((list) => list.map(({ n }) => n))).toEqual([[], [2], []]);
  });

  test('that have something alike beside another are said to have it', () => {
    const { common } = alignEntries([
      entries('开发新产品、新工艺或新装备1项', '开发新产品、新工艺或新材料1项'),
      entries('开发新产品、新工艺或新材料2项'),
      entries('开发新产品、新工艺或新装备1项'),
    ]);
    expect(common.map((row) => row.entries.map((entry) => entry?.n ?? null))).toEqual([
      [1, null, 1],
      [2, 1, null],
    ]);
    expect(common.map(({ hasLike }) => hasLike)).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
  });

  test('are never lost, and none stands twice', () => {
    const texts = fc.array(
      fc.constantFrom('专利1件', '专利2件', '专利2件。', '示范', '建立示范点1个', '建立示范基地1个', '效益'),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (lists) => {
        const all = lists.map((list) => entries(...list));
        const { common, rest } = alignEntries(all);
        for (const [at, list] of all.entries()) {
          const shown = [...common.flatMap((row) => row.entries[at] ?? []), ...(rest[at] ?? [])];
          expect(shown.map(({ n }) => n).toSorted()).toEqual(list.map(({ n }) => n).toSorted());
        }
      }),
    );
  });
});

const compare = (...ids: string[]): Comparison =>
  buildComparison(
    ids.map((id) => {
      const call = calls.find((one) => one.id === id);
      if (!call) throw new Error(id);
      return { call, name: call.title, plan: call.plan };
    }),
  );

describe('a comparison', () => {
  test('of any two calls holds every text of both, to the letter', () => {
    for (const [at, call] of calls.entries()) {
      const other = calls[(at * 7 + 3) % calls.length];
      if (!other || other === call) continue;
      const { sections } = compare(call.id, other.id);
      for (const [column, each] of [call, other].entries()) {
        const shown = sections
          .flatMap(({ rows }) => rows)
          .flatMap(({ cells }) => cells[column]?.pieces ?? [])
          .flatMap((piece) => (piece.kind === 'quote' ? [piece.text] : []));
        const texts = [
          each.funding?.text ?? [],
          each.years?.text ?? [],
          ...[each.leads, each.preferences, each.content, each.items, each.options]
            .concat([each.indicators, each.requirements])
            .flat()
            .map(({ text }) => text),
          ...Object.values(each.conditions).flatMap(({ evidence }) => evidence.map(({ text }) => text)),
          each.indicatorRule?.text ?? [],
          each.statusEvidence?.text ?? [],
        ].flat();
        for (const text of texts) expect(shown, `${call.id} ${each.id}`).toContain(text);
        for (const text of shown) expect(texts, `${call.id} ${each.id}`).toContain(text);
      }
    }
  });

  test('tells what all say from what only some say', () => {
    const { sections } = compare('13-1', '13-2', '13-3');
    const row = (heading: string) =>
      sections.flatMap(({ rows }) => rows).find((one) => one.heading === heading);
    expect(row('资助经费')?.isSame).toBe(true);
    expect(row('资助经费')?.cells.map(({ tone }) => tone)).toEqual(['common', 'common', 'common']);
    expect(row('推荐或推荐函')?.isSame).toBe(false);
    expect(row('推荐或推荐函')?.cells.map(({ tone }) => tone)).toEqual(['common', 'own', 'common']);
    expect(row('条数')?.cells.map(({ tone }) => tone)).toEqual(['plain', 'plain', 'plain']);
  });

  test('says that more money asks for no more, where it is given in a range and that is so', () => {
    const said = (...ids: string[]) =>
      compare(...ids)
        .sections.flatMap(({ rows }) => rows)
        .find(({ heading }) => heading === '随资助金额变化')
        ?.cells.map(({ pieces }) => pieces[0]?.text);
    expect(said('53', '17', '37')).toEqual([
      '原文没有按资助金额分档',
      '原文没有按资助金额分档',
      '原文未说明',
    ]);
    // Fixed sums.
    expect(said('jijin-1', 'jijin-2')).toBeUndefined();
    const [call] = calls.filter(({ id }) => id === '53');
    const [indicator] = call?.indicators ?? [];
    if (!call || !indicator) throw new Error('no 53');
    const planted = { ...indicator, text: '资助200万元以上的项目须新增产值2000万元。' };
    const { sections } = buildComparison([
      { call: { ...call, indicators: [planted] }, name: '53', plan: '智果' },
    ]);
    const row = sections.flatMap(({ rows }) => rows).find(({ heading }) => heading === '随资助金额变化');
    expect(row?.cells[0]?.pieces[0]?.text).toBe('见各条指标');
  });

  test('names what the guide does not say', () => {
    const { sections } = compare('37', '52');
    const first = sections
      .flatMap(({ rows }) => rows)
      .map(({ heading, cells }) => [heading, cells[0]?.pieces[0]?.text]);
    expect(first).toContainEqual(['资助经费', '原文未说明']);
    expect(first).toContainEqual(['申报', '另行通知']);
    expect(first).toContainEqual(['全部要求', '原文未说明']);
  });

  test('of one call, or of six of different kinds, has a cell for each in every row', () => {
    for (const ids of [['13-2'], ['13-2', '63', '27', 'jijin-6', '37', '52']]) {
      const { sections } = compare(...ids);
      // Who may lead, then money, then what is to be delivered, then the rest.
      expect(sections.map(({ heading }) => heading)).toEqual([
        '谁可申报',
        '经费与年限',
        '考核指标',
        '申报要求',
        '主要内容',
        '其他',
      ]);
      for (const { rows } of sections)
        for (const { heading, cells, isSame } of rows) {
          expect(cells, heading).toHaveLength(ids.length);
          // One call alone is not the same as anything.
          if (ids.length === 1) expect([isSame, cells[0]?.tone], heading).toEqual([false, 'plain']);
          for (const { pieces } of cells) expect(pieces.length, heading).toBeGreaterThan(0);
        }
    }
  });
});

test('the nearly equal indicators of fund categories stand in one row, with their differences marked', () => {
  const { sections } = compare('jijin-1', 'jijin-2', 'jijin-3', 'jijin-5');
  const [row, ...others] = sections.find(({ heading }) => heading === '考核指标')?.rows ?? [];
  expect(others).toEqual([]);
  expect([row?.heading, row?.remark]).toEqual(['相近指标', '画线处不同']);
  const marked = row?.cells.map(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'quote' ? (piece.parts ?? []) : [])),
  );
  expect(marked?.map((parts) => parts.filter(({ differs }) => differs).map(({ text }) => text))).toEqual([
    ['2', '较高', '质量'],
    ['，对产业发展有较大学术贡献', '3', '较大', '贡献'],
    ['4', '较大', '贡献'],
    ['1', '较高', '质量'],
  ]);
});

describe('ids of an address', () => {
  const known = new Set(['4', '13-2', 'jijin-1', '1-1', '1-2', '2-1', '2-2']);

  test.each([
    ['13-2,4,jijin-1', ['13-2', '4', 'jijin-1']],
    ['13-2，4、 jijin-1;4', ['13-2', '4', 'jijin-1']],
    ['', []],
    [',,,', []],
  ])('%s', (text, ids) => {
    expect(readIds(text, known)).toEqual({ ids, unknown: [], tooMany: [] });
  });

  test('that are unknown or too many are named', () => {
    const read = readIds('x,13-2,4,jijin-1,1-1,1-2,2-1,2-2,13,__proto__', known);
    expect(read).toEqual({
      ids: ['13-2', '4', 'jijin-1', '1-1', '1-2', '2-1'],
      unknown: ['x', '13', '__proto__'],
      tooMany: ['2-2'],
    });
    expect(describeProblems(read)).toBe(
      '没有这些编号的申报项，已略过：x、13、__proto__。最多并排6项，没有列入：2-2。',
    );
  });
});
