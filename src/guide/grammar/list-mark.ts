import { foldWidth } from '../parse/lines.ts';
import { CIRCLED, numberIn, parseHanNumeral } from '../parse/numerals.ts';

/** What stands for the number in a template, and the form that it has in a width-folded text. */
const NUMBERS: Readonly<Record<string, string>> = {
  '{数字}': String.raw`\d{1,2}`,
  '{汉字数字}': '[一二三四五六七八九十百零]{1,5}',
  '{圈码}': `[${CIRCLED}]`,
};

/** A number goes on after these: `1.5`, `2025.3`, `1、2`. */
const INSIDE_NUMBERS = '.,、:';

/** The form of a list's numbers: `（{数字}）`, as the edition file may have it too. */
export interface ListMark {
  template: string;
  /** Sticky, on width-folded text. */
  pattern: RegExp;
}

/** A printed list marker: `1.`, `9．`, `1、`, `（1）`, `1）` or `①`. */
export interface Marker {
  /** The template of its form: lists within lists have different ones. */
  form: string;
  value: number;
  /** Length in characters. */
  length: number;
}

/** Why a text is no template of a list's numbers; undefined for one that is. */
export function faultOfMark(template: string): string | undefined {
  const [place, ...others] = template.match(/\{[^{}]*\}/g) ?? [];
  if (place === undefined || others.length > 0 || !(place in NUMBERS))
    return `a list’s number has one of ${Object.keys(NUMBERS).join(' ')}`;
  const literal = template.replace(place, '');
  if (/[\s\d{}]/.test(literal) || literal.length > 4)
    return 'around a list’s number stand at most four characters, none of them a digit, a brace or a space';
  return literal === '' && place !== '{圈码}' ? 'a list’s number has a mark before or after it' : undefined;
}

/**
 * Makes the pattern of a template without fault. The number is a whole one: `{数字}.` refuses 1.5 and 2025., `{数字}）` the end of
 * (2024), `（{数字}）` refuses (2024新修订), `{数字}、` refuses 1、2.
 */
export function compileMark(template: string): ListMark {
  const [place = ''] = /\{[^{}]*\}/.exec(template) ?? [];
  const [before = '', after = ''] = foldWidth(template).split(place);
  const isDigits = place === '{数字}';
  const head = isDigits && before === '' ? String.raw`(?<![\d(])` : '';
  const tail = isDigits && after !== '' && INSIDE_NUMBERS.includes(after.slice(-1)) ? String.raw`(?!\d)` : '';
  const source = `${head}${escape(before)}${NUMBERS[place] ?? ''}${escape(after)}${tail}`;
  return { template, pattern: new RegExp(source, 'y') };
}

/** The list marker that begins at `index` of the width-folded `norm`, if one does; of two the longer, whatever their order. */
export function readMarker(norm: string, index: number, marks: readonly ListMark[]): Marker | undefined {
  const found = marks.flatMap(({ template, pattern }): Marker[] => {
    pattern.lastIndex = index;
    const [printed] = pattern.exec(norm) ?? [];
    const value = printed === undefined ? undefined : numberIn(printed);
    return printed === undefined || value === undefined
      ? []
      : [{ form: template, value, length: printed.length }];
  });
  return found.reduce<Marker | undefined>(
    (best, one) => (best && best.length >= one.length ? best : one),
    undefined,
  );
}

/** Whether a width-folded line begins with a list marker, behind white space. */
export function beginsEntry(norm: string, marks: readonly ListMark[]): boolean {
  return readMarker(norm.trimStart(), 0, marks) !== undefined;
}

/** What another list marker than a guide's may look like: `[21]`, `21:`, `二十一、`. */
const LOOKS_LIKE_MARKER =
  /[[{〔【《<(]?(?:(\d{1,3})[\]})〕】》>.、:]|([一二三四五六七八九十百零]{1,5})(?:、|\)))(?!\d)/y;

/** A number before a word: `21支持`. Refuses one that counts or dates something: `2年`, `3项`, `5个百分点`. */
const BARE_NUMBER =
  /(\d{1,3})(?=[\u4e00-\u9fff])(?![年月日号时分秒天周个家人件名次种类条款台套元万亿千百十倍度级层批期届位所处座例篇部本份张县市镇亩吨米克升瓦兆赫岁小点型代维线阶相价轮味步环端网]|项(?!目)|支(?!持))/y;

/** Marks that are named, and number nothing: `①②合计`, `①或②`. */
const NAMED = new RegExp(`[${CIRCLED}或和及至、]`);

/** The number with which the text at `index` of the width-folded `norm` begins as a list entry would, whatever the marker. */
export function readLikeMarker(norm: string, index: number, marks: readonly ListMark[]): number | undefined {
  const marker = readMarker(norm, index, marks);
  if (marker) return NAMED.test(norm.charAt(index + marker.length)) ? undefined : marker.value;
  for (const pattern of [LOOKS_LIKE_MARKER, BARE_NUMBER]) {
    pattern.lastIndex = index;
    const [, digits, han = ''] = pattern.exec(norm) ?? [];
    const value = digits === undefined ? parseHanNumeral(han) : Number(digits);
    if (value !== undefined) return value;
  }
  return undefined;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
