import { describe, expect, test } from 'vitest';
import { isCall } from '../../guide/model/schema/entry.ts';
import type { TermsFile } from '../../guide/model/schema/terms-file.ts';
import { createReporter } from '../../guide/report/reporter.ts';
import { findCandidates } from './candidates.ts';
import type { TermSource } from './term-source.ts';
import { chooseTerms } from './choose-terms.ts';
import { groupTerms } from './group-terms.ts';
import { compareTerms, letterOf, readTerm } from './pinyin.ts';
import { readTermsFile } from './read-terms-file.ts';
import { termSources } from './sources.ts';
import { cleanLines, realInput, splitRealGuide } from '../../../tests/support/real-guide.ts';

/** A call with a title and sentences on its field. */
function call(id: string, title: string, ...field: string[]): TermSource {
  return { id, title, field, lines: [title, ...field] };
}

/** Calls of which each holds the texts given and nothing else. */
const calls = (...texts: string[][]): TermSource[] =>
  texts.map((field, index) => call(String(index + 1), '', ...field));

/** Calls without a term, so that a few are not a third of all. */
const OTHERS = Array.from({ length: 12 }, (_, index) => call(`other-${index}`, '', '支持研究。'));

const NO_WISHES: TermsFile = { leaveOut: [], add: [] };
const namesOf = (sources: readonly TermSource[], wishes = NO_WISHES): string[] =>
  chooseTerms(sources, wishes).map(({ name }) => name);

describe('a candidate', () => {
  test.each([
    // What only says how is left off at both ends.
    ['1.支持红树林、珊瑚礁等关键技术研发与应用示范。', ['红树林', '珊瑚礁']],
    ['支持开展罗汉果关键技术研究。', ['罗汉果']],
    ['推动广西特色蔗糖产业高质量发展。', ['蔗糖']],
    // The note on indicators is not about the field.
    ['支持牡蛎礁修复。（满足考核指标中的①②）', ['牡蛎礁修复']],
    // Borders: particles, numbers, circled numbers, marks, symbols.
    ['石墨烯的制备，2000万元；①沉香+肉桂', ['石墨烯', '沉香', '肉桂']],
    // Of common language there is none.
    ['支持开展关键技术研发与应用示范，提升产业创新能力和服务水平。', []],
    ['申报单位应具备管理机制和技术条件。', []],
    // Longer than nine characters nobody looks up.
    ['支持喀斯特石漠化山区红树林珊瑚礁', []],
    // Addresses of websites.
    ['参见“https://www.yidaiyilu.gov.cn”', []],
  ])('of %s', (text, expected) => {
    expect(findCandidates([call('1', '', text)]).map(({ phrase }) => phrase)).toEqual(expected);
  });

  test('keeps the ending of a name that hardly ever stands without it', () => {
    const often = calls(['支持人工智能、机器人'], ['支持人工智能研究'], ['人工智能的应用']);
    expect(findCandidates(often).map(({ phrase }) => phrase)).toContain('人工智能');
    const seldom = calls(['支持红树林技术、珊瑚礁'], ['支持红树林修复'], ['红树林的保护']);
    expect(findCandidates(seldom).map(({ phrase }) => phrase)).not.toContain('红树林技术');
  });

  test('may be common language alone in a title, from four characters on', () => {
    expect(findCandidates([call('1', '新型研发机构能力建设')]).map(({ phrase }) => phrase)).toEqual([
      '新型研发机构',
    ]);
    expect(findCandidates([call('1', '', '新型研发机构能力建设')])).toEqual([]);
    expect(findCandidates([call('1', '平台能力建设')])).toEqual([]);
  });

  test('tells where it stands', () => {
    const [mangrove] = findCandidates([
      call('1', '红树林修复技术', '支持红树林、珊瑚礁', '红树林关键技术'),
    ]).filter(({ phrase }) => phrase === '红树林');
    expect(mangrove).toMatchObject({ times: 2, inTitle: 0, inList: 1, afterVerb: 1, whole: 1, telling: 1 });
  });
});

describe('a term', () => {
  const [a, b, c, d, e, f] = ['沉香', '肉桂', '八角', '油茶', '罗汉果', '金花茶'];

  test('is held by the calls in whose lines it stands, in whatever part', () => {
    const sources = [
      call('1', '', '支持沉香、肉桂'),
      { ...call('2', '', '支持八角'), lines: ['支持八角', '申报要求：种植沉香的企业。'] },
      ...OTHERS,
    ];
    expect(chooseTerms(sources, NO_WISHES)[0]).toEqual({ name: '沉香', calls: ['1', '2'] });
  });

  test('is no longer one when more than a third of all calls hold it', () => {
    const holding = (count: number): TermSource[] =>
      Array.from({ length: 12 }, (_, index) =>
        call(String(index), '', index < count ? '支持沉香、肉桂' : ''),
      );
    expect(namesOf(holding(4))).toContain('沉香');
    expect(namesOf(holding(5))).not.toContain('沉香');
  });

  test('inside a longer one is taken only when more calls hold it', () => {
    const same = [call('1', '', '支持红树林、红树林湿地'), call('2', '', '红树林湿地'), ...OTHERS];
    expect(namesOf(same)).toEqual(['红树林湿地']);
    const more = [...same, call('3', '', '支持红树林')];
    expect(namesOf(more).sort()).toEqual(['红树林', '红树林湿地']);
  });

  test('that one call alone holds is among its best five, except in a title', () => {
    const sources = [call('1', '', `支持${[a, b, c, d, e, f].join('、')}。`), ...OTHERS];
    expect(namesOf(sources)).toHaveLength(5);
    const titled = [call('1', '金花茶栽培', `支持${[a, b, c, d, e].join('、')}。`), ...OTHERS];
    expect(namesOf(titled)).toHaveLength(6);
  });

  test('of little worth is taken when the call has no other two', () => {
    const poor = '石漠化综合评估装备';
    const only = [call('1', '', `形成了${poor}。`), ...OTHERS];
    const others = [call('1', '', `形成了${poor}。支持沉香、肉桂。`), ...OTHERS];
    expect(namesOf(only)).toHaveLength(1);
    expect(namesOf(others)).toEqual(['沉香', '肉桂']);
  });

  test('is left out and added as an editor says', () => {
    const sources = [call('1', '', '支持沉香、肉桂。推动乡村建设。'), ...OTHERS];
    expect(namesOf(sources, { leaveOut: ['肉桂'], add: ['乡村'] })).toEqual(['乡村', '沉香']);
  });
});

describe('the alphabet', () => {
  test.each([
    ['重大疾病', 'zhong4'],
    ['重组蛋白', 'chong2'],
    ['重金属', 'zhong4'],
    ['长江', 'chang2'],
    ['行业', 'hang2'],
    ['调控', 'tiao2'],
    ['调查', 'diao4'],
    ['传感器', 'chuan2'],
    ['铝合金', 'lv3'],
    ['藏医', 'zang4'],
    ['种植', 'zhong4'],
    ['AI芯片', 'ai'],
    ['6G通信', '6g'],
  ])('%s is read %s', (term, first) => {
    expect(readTerm(term)[0]).toBe(first);
  });

  test('puts Latin names under their letter, and digits before A', () => {
    expect(['AI芯片', 'VOCs', '5G', '螺蛳粉'].map(letterOf)).toEqual(['A', 'V', '0–9', 'L']);
    const groups = groupTerms(['螺蛳粉', '5G', 'AI'].map((name) => ({ name, calls: ['1'] })));
    expect(groups).toHaveLength(27);
    expect(groups.filter(({ terms }) => terms.length > 0).map(({ id }) => id)).toEqual(['digits', 'A', 'L']);
  });

  test('goes by syllable, tone, character, then the next', () => {
    // 一 is read without sandhi; 旅 (lü) comes before 卵 (luan) and 罗 (luo).
    const sorted = [
      '中医',
      '中药',
      '低碳',
      '低空',
      '地震',
      '堤防',
      '中药饮片',
      'AR',
      '岸线',
      '八角',
      '罗汉果',
      '旅游',
      '一带一路',
      '医疗',
    ];
    expect([...sorted].sort(compareTerms)).toEqual([
      '岸线',
      'AR',
      '八角',
      '低空',
      '低碳',
      '堤防',
      '地震',
      '旅游',
      '罗汉果',
      '一带一路',
      '医疗',
      '中药',
      '中药饮片',
      '中医',
    ]);
  });
});

describe('the file of terms', () => {
  const sources = [call('1', '', '支持沉香、肉桂。推动乡村振兴。'), ...OTHERS];
  const read = (text: string) => {
    const report = createReporter('guidelines/2026/terms.yaml');
    const file = readTermsFile(text, sources, report);
    return { file, messages: report.messages.map((message) => `${message.line ?? 0}: ${message.reason}`) };
  };

  test('is read when every entry has a reason', () => {
    expect(read('leaveOut:\n  - 肉桂\nadd:\n  - 乡村\n')).toEqual({
      file: { leaveOut: ['肉桂'], add: ['乡村'] },
      messages: [],
    });
    expect(read('add: []').file).toEqual({ leaveOut: [], add: [] });
  });

  test.each([
    [
      'leaveOut:\n  - 肉桂\n  - 八角\n',
      '3: found leaveOut of “八角”, which no call holds, expected no such entry',
    ],
    ['leaveOut:\n  - 乡村振\n', '2: found leaveOut of “乡村振”, which no rule finds, expected no such entry'],
    ['add:\n  - 八角\n', '2: found add of “八角”, which no call holds, expected no such entry'],
    ['add:\n  - 沉香\n', '2: found add of “沉香”, which the rules take anyhow, expected no such entry'],
    ['add:\n  - 乡村\n  - 乡村\n', '3: found add of “乡村”, which is there already, expected no such entry'],
    [
      'leave_out:\n  - 肉桂\n',
      '1: found the whole file: Unrecognized key: "leave_out", expected what the schema of the file of terms says',
    ],
    [
      'add:\n  - 7\n',
      '2: found add.0: Invalid input: expected string, received number, expected what the schema of the file of terms says',
    ],
  ])('%j is refused at its line', (text, message) => {
    expect(read(text)).toEqual({ file: undefined, messages: [message] });
  });
});

describe('the real guide', () => {
  const { guide } = splitRealGuide();
  const lines = cleanLines(new TextDecoder().decode(realInput().source));
  const sources = termSources(guide.entries.filter(isCall), lines);

  test('gives what is about the field of each call, and not how one applies', () => {
    expect(sources).toHaveLength(101);
    const field = sources.flatMap((source) => source.field);
    expect(field.filter((line) => /^(?:考核指标|资助经费|资助方式|实施年限|申报要求)：/.test(line))).toEqual(
      [],
    );
    expect(sources.filter((source) => source.field.length === 0).map(({ id }) => id)).toEqual([]);
    // A lost title is ours, and no place of a term.
    expect(sources.filter(({ title }) => title === '').map(({ id }) => id)).toEqual(['17']);
  });

  test('has an index without an editor too, and the same one each time', () => {
    const terms = chooseTerms(sources, NO_WISHES);
    expect(chooseTerms(termSources(guide.entries.filter(isCall), lines), NO_WISHES)).toEqual(terms);
    for (const name of ['人工智能', '新能源汽车', '生物医药', '东盟', '平陆运河', '铝业', '红树林', '油茶'])
      expect(terms.map((term) => term.name)).toContain(name);
    for (const name of ['申报单位', '考核指标', '自筹经费', '关键技术', '应用示范', '科研院所'])
      expect(terms.map((term) => term.name)).not.toContain(name);
    expect(sources.filter(({ id }) => !terms.some((term) => term.calls.includes(id)))).toEqual([]);
  });
});
