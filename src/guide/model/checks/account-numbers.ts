import { foldUnits, type UnitNames } from '../../grammar/units.ts';
import type { Aside, QuantityCase } from '../schema/quantity.ts';
import { findInvisible } from './hidden-numbers.ts';
import { BOUND_WORD, findNumbers, tellBounds, type Bounds } from './told-bounds.ts';
import { findStrayWord } from './told-labels.ts';
import { looksJoined, writePercent, writeValue, type Account } from './written-numbers.ts';

/** A text of a field and what was read in it. */
export interface AccountedText {
  text: string;
  cases: readonly QuantityCase[];
  asides: readonly Aside[];
}

/** What is wrong with the reading of the text at `index`. */
export interface Breach {
  index: number;
  found: string;
  expected: string;
}

/** Words that make of a sum another one than what a project gets in all. */
const ALTERED = new RegExp(
  '每(?!个(?:项目|课题|企业|单位|机构|平台|基地|中心|团队)|项目?|课题|家|户)|每项?\\0|' +
    '年均|逐年|首[年期次笔](?!认定|入|获|建|申)|次年|累计|分别|其中|[二两三四五六七八九十](?:个(?!月)|[项家])(?!以上)|' +
    '(?:再|另|各|(?<!公)共)(?:资助|补助|支持|给予|奖励|拨|追|加|不|最|[\\d一二两三四五六七八九十])|' +
    '追加|合计|扣除|不含|除外|减半|翻[倍番]|[上下]浮',
);

/** A total or a number of projects, beside which a sum must say that it is for each. */
const SHARED_OUT = /支持|资助|立项|遴选|安排|拟/;
const PER_PROJECT = /单个|每个|每项|单项|每家|每户|单家/;

const BOUND_OR_HALF = new RegExp(`${BOUND_WORD.source}|半`);

/** A word that belongs to a number directly before it, and has none: `5年，封顶，原则上3年以内`. */
const ORPHAN = /[,;。、:] *((?:以[内上下]|之[内上下]|内|为[上下]?限|封顶|左右|起)) *(?=[,;。、]|$)/;

/** Takes the place of what is crossed out; a source that has it is refused. */
const BLANK = '\0';

type Wrong = readonly [found: string, expected: string];

/**
 * Accounts for every number of a field without knowing how it was read. Whatever a case's values or an aside explain is
 * crossed out as one would write it, and no number may be left over; bounds are told again, from the words around each
 * number; and what is read must be plausible.
 */
export function accountForNumbers(
  texts: readonly AccountedText[],
  account: Account,
  units: UnitNames = new Map(),
): Breach[] {
  const wrong = texts.map((text) => accountForText(text, account, units));
  const cases = texts.flatMap((text) => text.cases);
  const asides = texts.flatMap((text) => text.asides);
  const numbered = cases.filter(({ basis }) => basis === 'number');
  const together: Breach[] = [];
  const say = (one: QuantityCase | undefined, found: string, expected: string): void => {
    const index = texts.findIndex((text) => one && text.cases.includes(one));
    together.push({ index: Math.max(0, index), found, expected });
  };
  if (asides.length + cases.length > 0 && cases.every(({ basis }) => basis === 'exception'))
    say(cases[0], `only ${quoteAll([...asides, ...cases])}`, 'what a project gets');
  const shared = asides.find(
    ({ what, text }) => what === 'total' || (what === 'count' && SHARED_OUT.test(text)),
  );
  const unclear = numbered.find(({ text }) => !PER_PROJECT.test(text));
  if (account.isMoney && shared && unclear)
    say(unclear, `“${unclear.text}” beside “${shared.text}”`, 'a sum that says for whom it is (单个项目)');
  const labels = new Set<string | null>();
  const twice = numbered.find(({ label }) => labels.size === labels.add(label).size);
  if (twice) say(twice, `“${twice.text}”`, 'one number for each label, and one without');
  const alone = wrong.flatMap((some, index) => some.map(([found, expected]) => ({ index, found, expected })));
  return [...alone, ...together];
}

function accountForText({ text, cases, asides }: AccountedText, account: Account, units: UnitNames): Wrong[] {
  const fold = (printed: string): string => foldUnits(printed, units);
  const sheet = crossOut(
    fold(text),
    asides.map((aside) => fold(aside.text)),
  );
  if (sheet === undefined) return [[`“${text}”`, 'each aside in the order of the text']];
  const wrong = asides.flatMap((aside) => [
    ...joinedNumbers(fold(aside.text), text),
    ...invisibleIn(aside.text, text),
  ]);
  const accounted: string[] = [];
  let cursor = 0;
  for (const one of cases) {
    const at = text.indexOf(one.text, cursor);
    if (at === -1) return [[`“${one.text}”`, 'each case in the order of the text']];
    const end = at + one.text.length;
    accounted.push(sheet.slice(cursor, at));
    wrong.push(...leftOver(sheet.slice(cursor, at)));
    // What is unread was reported, as a whole.
    if (one.basis !== 'unread') {
      accounted.push(sheet.slice(at, end));
      wrong.push(...accountForCase(sheet.slice(at, end), one, account));
    } else if (findNumbers(one.text).length === 0) {
      accounted.push(one.text);
      // `100万元， 以内`, `一年， 半`: the number was read without it.
      const bound = BOUND_OR_HALF.exec(fold(one.text))?.[0];
      if (bound !== undefined) wrong.push([`“${bound}” in “${text}”`, 'a number beside it']);
    }
    cursor = end;
  }
  wrong.push(...leftOver(sheet.slice(cursor)));
  const orphan = ORPHAN.exec(fold(text))?.[1];
  if (orphan !== undefined) wrong.push([`“${orphan}” in “${text}”`, 'a number directly before it']);
  const altered = ALTERED.exec(accounted.join(BLANK))?.[0];
  const within =
    altered === '其中' ? '; a sum within another only for what it is spent on (其中设备费不超过30万元)' : '';
  if (altered !== undefined) wrong.push([`“${altered}” in “${text}”`, `what a project gets in all${within}`]);
  return wrong;
}

function accountForCase(stretch: string, one: QuantityCase, account: Account): Wrong[] {
  const from = one.label === null ? 0 : one.text.indexOf(one.label);
  const end = from + (one.label?.length ?? 0);
  const label = stretch.slice(from, end);
  const wrong = leftOver(label, one.items.map(String));
  const word = findStrayWord(label);
  if (word !== undefined)
    wrong.push([
      `“${word}” in the label “${one.label ?? ''}” of “${one.text}”`,
      'only a kind of applicant, project or case',
    ]);
  const rest = stretch.slice(0, from) + BLANK.repeat(end - from) + stretch.slice(end);
  if (one.basis === 'number' || one.basis === 'exception') wrong.push(...invisibleIn(rest, one.text));
  if (one.basis === 'number') return [...wrong, ...accountForValues(rest, one, account)];
  const [number, ...more] = findNumbers(rest);
  if (one.basis !== 'exception') return [...wrong, ...leftOver(rest)];
  return number !== undefined && more.length === 0
    ? wrong
    : [...wrong, [`“${one.text}”`, 'one number in an exception']];
}

function accountForValues(rest: string, one: QuantityCase, account: Account): Wrong[] {
  const value: Bounds = { min: one.min, max: one.max };
  const share: Bounds = one.percentRange ?? { min: one.percent, max: one.percent };
  const told = tellBounds(rest, [
    { ...value, write: (number) => writeValue(number, account) },
    { ...share, write: writePercent },
  ]);
  if (typeof told === 'string')
    return [[`“${told}” in “${one.text}”`, 'one number or range with one bound, as read']];
  const wrong = [value, share].flatMap((read, kind): Wrong[] => {
    const { min = null, max = null } = told[kind] ?? {};
    const isSame = read.min === min && read.max === max;
    return isSame
      ? []
      : [[`${sayBounds(read)} of “${one.text}”`, `${sayBounds({ min, max })}, as its words say`]];
  });
  wrong.push(...joinedNumbers(rest, one.text));
  if (!isPlausible(value, account.least, account.most))
    wrong.push([
      `${sayBounds(value)} of “${one.text}”`,
      `numbers from ${account.least} to ${account.most}, the smaller first`,
    ]);
  if (!isPlausible(share, 0.01, 100))
    wrong.push([`${sayBounds(share)} of “${one.text}”`, 'percentages from 0.01 to 100, the smaller first']);
  return wrong;
}

function invisibleIn(stretch: string, text: string): Wrong[] {
  const char = findInvisible(stretch.trim().replaceAll(BLANK, ''));
  return char === undefined ? [] : [[`${char} in “${text}”`, 'no invisible character']];
}

function joinedNumbers(stretch: string, text: string): Wrong[] {
  return findNumbers(stretch)
    .filter((printed) => /[元万亿%]$/.test(printed) && looksJoined(/^[\d.,]*/.exec(printed)?.[0] ?? ''))
    .map((printed) => [`“${printed}” in “${text}”`, 'one number, not two run together']);
}

function isPlausible({ min, max }: Bounds, least: number, most: number): boolean {
  const inside = [min, max].every((value) => value === null || (value >= least && value <= most));
  return inside && (min === null || max === null || min <= max);
}

/** The text with its asides crossed out, each after the one before; undefined where one is not there. */
function crossOut(text: string, asides: readonly string[]): string | undefined {
  const pieces: string[] = [];
  let cursor = 0;
  for (const aside of asides) {
    const at = text.indexOf(aside, cursor);
    if (at === -1) return undefined;
    pieces.push(text.slice(cursor, at), BLANK.repeat(aside.length));
    cursor = at + aside.length;
  }
  return pieces.join('') + text.slice(cursor);
}

/** The numbers of a stretch that has none but those that are named. */
function leftOver(stretch: string, named: readonly string[] = []): Wrong[] {
  const left = [...findNumbers(stretch)];
  for (const number of named) {
    if (left[0] === number) left.shift();
    else return [[`“${stretch}”`, `the items ${named.join(', ')}`]];
  }
  return left.map((number) => [`“${number}”`, 'each number in one case, or named as something else']);
}

function quoteAll(all: readonly { text: string }[]): string {
  return all.map(({ text }) => `“${text}”`).join(', ');
}

function sayBounds({ min, max }: Bounds): string {
  return `${min ?? ''}–${max ?? ''}`;
}
