import { describe, expect, test } from 'vitest';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';
import { APPLICANT_KINDS } from '../../guide/model/applicant-kinds.ts';
import { findCallOf, heldNames } from './find-calls.ts';
import { packCall, unpackCall } from './pack-calls.ts';
import { judge, type FindCall, type FindCondition } from './judge.ts';
import { readReader, writeReader, type Reader } from './reader.ts';

const NOBODY: Reader = {
  who: null,
  place: null,
  holds: [],
  age: null,
  sex: null,
  title: null,
  degree: null,
  employed: null,
};
const YEAR = 2026;
const real = new Map(callsOf(splitRealGuide().guide).map((call) => [call.id, findCallOf(call)]));

function answerOf(id: string, reader: Partial<Reader>): string {
  const { answer, isSoft } = judge(real.get(id) ?? expect.unreachable(), { ...NOBODY, ...reader }, YEAR);
  return `${answer}${isSoft ? ' soft' : ''}`;
}

/** A call open to all on one condition. */
function bound(condition: Partial<FindCondition>, ...more: Partial<FindCondition>[]): FindCall {
  const whole = { isMust: true, value: null, isPartial: false, kinds: null, alternative: null };
  return {
    id: '1',
    isOpen: true,
    isBound: false,
    applicants: Object.fromEntries(
      APPLICANT_KINDS.map((kind) => [kind, { answer: 'not-stated', soft: false }]),
    ) as FindCall['applicants'],
    conditions: [condition, ...more].map((one) => ({ ...whole, ...one })),
  };
}

const verdict = (condition: Partial<FindCondition>, reader: Partial<Reader>) =>
  judge(bound(condition), { ...NOBODY, ...reader }, YEAR).findings[0]?.verdict;

describe('a condition against what a reader says', () => {
  test.each<[string, Partial<Reader>, string]>([
    ['age<=56', {}, 'open'],
    ['age<=56', { age: 56 }, 'met'],
    ['age<=56', { age: 57 }, 'unmet'],
    ['age<=56', { age: 1970 }, 'met'],
    ['age<=56', { age: 1969 }, 'open'],
    ['age<=56', { age: 1968 }, 'unmet'],
    ['age<=45 or female age<=48', { age: 45 }, 'met'],
    ['age<=45 or female age<=48', { age: 46 }, 'open'],
    ['age<=45 or female age<=48', { age: 46, sex: 'f' }, 'met'],
    ['age<=45 or female age<=48', { age: 46, sex: 'm' }, 'unmet'],
    ['age<=45 or female age<=48', { age: 49 }, 'unmet'],
    ['title>=高级', { title: '副高' }, 'met'],
    ['title>=高级', { title: '中级' }, 'unmet'],
    ['title>=高级 or degree>=博士', { title: '中级' }, 'open'],
    ['title>=高级 or degree>=博士', { title: '中级', degree: '博士' }, 'met'],
    ['title>=高级 or degree>=博士', { title: '初级或没有', degree: '硕士' }, 'unmet'],
    [
      'title>=高级 or degree>=博士 or title>=中级 and recommenders>=2',
      { title: '中级', degree: '硕士' },
      'open',
    ],
    [
      'title>=高级 or degree>=博士 or title>=中级 and recommenders>=2',
      { title: '初级或没有', degree: '硕士' },
      'unmet',
    ],
    ['place=广西', { place: '柳州' }, 'met'],
    ['place=广西', { place: '区外' }, 'unmet'],
    ['place=北海、钦州', { place: '钦州' }, 'open'],
    ['place=北海、钦州', { place: '柳州' }, 'unmet'],
    ['employed=广西', { place: '柳州' }, 'open'],
    ['employed=广西', { employed: '广西' }, 'met'],
    ['employed=广西', { employed: '区外' }, 'unmet'],
    ['holds=高新技术企业', { holds: ['高新技术企业'] }, 'met'],
    ['holds=高新技术企业', { holds: ['瞪羚企业'] }, 'open'],
    ['ratio>=3', { who: 'enterprise' }, 'open'],
  ])('%s: %o', (value, reader, expected) => {
    expect(verdict({ value }, reader)).toBe(expected);
  });

  test('of other kinds is none of theirs, and of a case is not compared', () => {
    expect(verdict({ value: 'age<=40', kinds: ['enterprise'] }, { who: 'hospital', age: 50 })).toBe('other');
    expect(verdict({ value: 'age<=40', kinds: ['enterprise'] }, { who: 'enterprise', age: 50 })).toBe(
      'unmet',
    );
    expect(verdict({ value: 'age<=40', kinds: ['enterprise'] }, { age: 50 })).toBe('open');
    expect(verdict({ value: 'age<=40', isPartial: true }, { age: 50 })).toBe('open');
    expect(verdict({ value: 'age<=40', isPartial: true }, { age: 30 })).toBe('open');
  });

  test('of a case is met by those who have what only that case asks for', () => {
    const value = 'holds=2025年获认定的实验室';
    expect(verdict({ value, isPartial: true }, { holds: ['2025年获认定的实验室'] })).toBe('met');
    expect(verdict({ value, isPartial: true }, { holds: [] })).toBe('open');
  });

  test('says what was compared, for a clause may ask for more', () => {
    const of = (value: string, reader: Partial<Reader>) =>
      judge(bound({ value }), { ...NOBODY, ...reader }, YEAR).findings[0]?.compared;
    expect(of('place=广西', { place: '南宁' })).toEqual(['place']);
    expect(of('title>=高级 or degree>=博士', { title: '中级', degree: '博士' })).toEqual(['degree']);
    expect(of('title>=高级 or degree>=博士', { title: '中级', degree: '硕士' })).toEqual(['title', 'degree']);
  });
});

describe('only an express “no” closes a call', () => {
  const old = { ...NOBODY, age: 60 };

  test('a must that is not met does, a preference does not', () => {
    expect(judge(bound({ value: 'age<=40' }), old, YEAR)).toMatchObject({ answer: 'no', against: [0] });
    expect(judge(bound({ value: 'age<=40', isMust: false }), old, YEAR)).toMatchObject({
      answer: 'not-stated',
      against: [],
    });
  });

  test('of alternatives all must be unmet', () => {
    const one = { value: 'age<=40', alternative: 1 };
    const either = judge(bound(one, { value: 'holds=A', alternative: 1 }), old, YEAR);
    expect(either.against).toEqual([]);
    expect(either.findings[0]?.verdict).toBe('open');
    expect(judge(bound(one, { value: 'age<=50', alternative: 1 }), old, YEAR).against).toEqual([0, 1]);
  });
});

describe('calls of 2026', () => {
  test.each<[string, Partial<Reader>, string]>([
    ['1-2', { who: 'hospital' }, 'conditional'],
    ['1-2', { who: 'enterprise' }, 'no'],
    ['2-1', { who: 'hospital' }, 'not-stated'],
    ['17', { who: 'enterprise' }, 'yes'],
    ['17', { who: 'enterprise', place: '区外' }, 'yes'],
    ['39', { who: 'enterprise', place: '柳州' }, 'no'],
    ['39', { who: 'enterprise', place: '北海' }, 'conditional'],
    ['3', { who: 'hospital', place: '南宁' }, 'conditional'],
    ['54-1', { who: 'enterprise', place: '区外' }, 'no'],
    ['40-2', { who: 'university' }, 'no soft'],
    ['53', { who: 'university' }, 'no soft'],
    ['26-1', {}, 'yes'],
    ['55', { who: 'university' }, 'later'],
    ['jijin-1', { who: 'university', age: 58 }, 'no'],
    ['jijin-1', { who: 'university', age: 57, degree: '博士' }, 'not-stated'],
    ['jijin-2', { who: 'university', age: 34, title: '副高' }, 'not-stated'],
    ['jijin-2', { degree: '博士', title: '中级' }, 'no'],
    ['jijin-3', { age: 34, degree: '博士', employed: '区外' }, 'no'],
    ['jijin-3', { age: 34, degree: '博士', place: '区外' }, 'conditional'],
    ['54-2', { who: 'institute' }, 'no soft'],
    ['54-2', { who: 'hospital' }, 'no'],
    ['13-2', { who: 'public' }, 'conditional'],
    ['jijin-5', { age: 36, sex: 'm' }, 'no'],
    ['jijin-5', { age: 36 }, 'conditional'],
    ['jijin-5', { title: '初级或没有', degree: '硕士' }, 'conditional'],
    ['jijin-5', { title: '初级或没有', degree: '学士或其他' }, 'no'],
    // Its dates contradict its age: it is quoted, not computed.
    ['33', { who: 'university', age: 39, degree: '博士', title: '副高' }, 'conditional'],
    ['33', { who: 'university', degree: '硕士', title: '副高' }, 'no'],
    ['33', { who: 'enterprise', degree: '硕士', title: '中级' }, 'conditional'],
  ])('%s, %o: %s', (id, reader, expected) => {
    expect(answerOf(id, reader)).toBe(expected);
  });

  test.each(APPLICANT_KINDS)('with nothing else said, %s gets what the text says', (who) => {
    for (const [id, call] of real) {
      const said = call.applicants[who];
      expect(`${id} ${answerOf(id, { who })}`).toBe(
        `${id} ${call.isOpen ? `${said.answer}${said.soft ? ' soft' : ''}` : 'later'}`,
      );
    }
  });
});

test('calls are the same when they have been sent', () => {
  const names = [...heldNames(callsOf(splitRealGuide().guide)).keys()];
  for (const call of real.values()) expect(unpackCall(call.id, packCall(call, names), names)).toEqual(call);
});

describe('an address', () => {
  const holds = new Set(['高新技术企业']);

  test('holds the answers', () => {
    const query =
      'who=enterprise&place=柳州&holds=高新技术企业&age=34&sex=f&title=副高&degree=博士&employed=广西';
    const { reader, unknown } = readReader(new URLSearchParams(query), holds);
    expect(unknown).toEqual([]);
    expect(decodeURIComponent(writeReader(reader))).toBe(query);
  });

  test('says what is not understood', () => {
    const { reader, unknown } = readReader(new URLSearchParams('who=bank&holds=x&age=7&place=柳州'), holds);
    expect(unknown).toEqual(['x', 'bank', '7']);
    expect(reader).toEqual({ ...NOBODY, place: '柳州' });
    // What is said twice is read once.
    const twice = readReader(new URLSearchParams('who=hospital&who=enterprise&age=３４&age=35'), holds);
    expect(twice.unknown).toEqual(['enterprise', '35']);
    expect(twice.reader).toEqual({ ...NOBODY, who: 'hospital', age: 34 });
  });
});
