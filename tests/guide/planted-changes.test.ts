import { describe, expect, test } from 'vitest';
import { compareEditions, wordDifferences, type Change } from '../../src/features/changes/index.ts';
import type { Guide } from '../../src/guide/model/build-guide.ts';
import { readEditionFile } from '../../src/guide/model/read-edition-file.ts';
import { Overrules } from '../../src/guide/model/schema/alignment.ts';
import { createReporter } from '../../src/guide/report/reporter.ts';
import { after, all, splitPlanted } from '../support/plant.ts';
import { rulesOnly, splitByRules } from '../support/real-guide.ts';

const { guide } = splitByRules();

/** The edition with something planted in 13-2 and 13-3, their headings first. */
const POLICE = '子方向2：科技兴警';

const { guide: planted } = splitPlanted(
  all(
    after(POLICE, '物证高效提取检验等刑事', '物证高效提取、检验等刑事'),
    after(POLICE, '水下视频增强、水质检测采集', '水下视频增强、大气检测采集'),
    after(POLICE, '前资助或自筹。', '前资助。'),
    after(POLICE, '不超过150万元', '100—200万元'),
    after(POLICE, '由自治区公安厅出具', '由自治区司法厅出具'),
  ),
);

describe('what is planted in a call', () => {
  const { pairs, sums } = compareEditions(guide, planted ?? guide);
  const changes = pairs.flatMap((link) => link.changes);
  const brief = ({ key, kind, from, to }: Change) => [key, kind, from?.value, to?.value];

  test('is shown, from and to, and a comma more is not', () => {
    expect(pairs.filter(({ changed }) => changed.length > 0).map(({ to }) => to)).toEqual(['13-2']);
    expect(changes.map(brief)).toEqual([
      ['modes', 'changed', '前资助、自筹', '前资助'],
      ['funding', 'changed', '不超过150万元', '100—200万元'],
      ['organisationConditions', 'reworded', 'must', 'must'],
      ['documents', 'changed', 'must；自治区公安厅', 'must；自治区司法厅'],
      ['items', 'reworded', null, null],
      ['requirements', 'reworded', null, null],
    ]);
    expect(sums.caps).toMatchObject({ raised: 1, lowered: 0 });
  });

  test('is quoted with its lines, and cut where words differ', () => {
    const item = changes.find(({ key }) => key === 'items');
    expect([item?.from?.quote?.line, item?.to?.quote?.line]).toEqual([366, 366]);
    const { from, to } = (item && wordDifferences(item)) ?? { from: [], to: [] };
    expect([from, to].map((parts) => parts.flatMap(({ text, differs }) => (differs ? text : [])))).toEqual([
      ['水质'],
      ['大气'],
    ]);
  });
});

describe('what an editor says of the alignment', () => {
  const compare = (overrules: Partial<Overrules>, to: Guide = guide) =>
    compareEditions(guide, to, Overrules.parse(overrules));

  test('comes before what the texts say', () => {
    const { pairs } = compare({ pairs: [{ from: '13-2', to: '14' }] });
    expect(pairs.find(({ from }) => from === '13-2')).toMatchObject({
      to: '14',
      score: 1,
      evidence: { overruled: true },
    });
    const denied = compare({ notPairs: [{ from: '13-2', to: '13-2' }] });
    expect([denied.removed, denied.added]).toEqual([['13-2'], ['13-2']]);
  });

  test('may split and merge', () => {
    const { split, merged, added, removed } = compare({
      split: [{ from: '4', to: ['4', '5'] }],
      merged: [{ from: ['8', '9'], to: '8' }],
    });
    expect(split).toMatchObject([{ from: '4', to: ['4', '5'] }]);
    expect(merged).toMatchObject([{ from: ['8', '9'], to: '8' }]);
    expect([removed, added]).toEqual([['5'], ['9']]);
  });

  test('is refused of calls that there are not, and of one call twice', () => {
    expect(() => compare({ pairs: [{ from: '99', to: '4' }] })).toThrow('“from”: no call 99');
    expect(() => compare({ notPairs: [{ from: '4', to: '4-1' }] })).toThrow('“to”: no call 4-1');
    const twice = { pairs: [{ from: '4', to: '4' }], split: [{ from: '4', to: ['5', '6'] }] };
    expect(() => compare(twice)).toThrow('call 4 twice');
  });

  test('stands in the edition file', () => {
    const read = (text: string) => {
      const report = createReporter('edition.yaml');
      const file = readEditionFile(`${rulesOnly().edition}\n${text}`, report);
      return { alignment: file?.alignment, errors: report.messages.length };
    };
    const { alignment } = read('alignment: { pairs: [{ from: 13-2, to: 12-2 }] }');
    expect(alignment).toMatchObject({ pairs: [{ from: '13-2', to: '12-2' }], split: [] });
    expect(read('alignment: { merged: [{ from: [13-2], to: 12-2 }] }').errors).toBe(1);
  });
});
