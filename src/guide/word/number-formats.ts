import { formatHanNumeral } from '../parse/numerals.ts';

const FULL_WIDTH_ZERO = 0xff10;

/** Formats that count with characters in a row, from 1 on; what is beyond the last is written in digits. */
const ROWS: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
};

const ROMAN: readonly [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** Where repeated letters and Roman numerals end: what is beyond is written in digits. */
const LONGEST_COUNT = 3999;

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  decimalEnclosedCircleChinese: (value) => inRow('decimalEnclosedCircle', value),
  chineseCounting: formatHanNumeral,
  chineseCountingThousand: formatHanNumeral,
  taiwaneseCounting: formatHanNumeral,
  taiwaneseCountingThousand: formatHanNumeral,
  japaneseCounting: formatHanNumeral,
  ideographDigital: (value) =>
    Array.from(String(value), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join(''),
  chineseLegalSimplified: (value) =>
    Array.from(formatHanNumeral(value, true), (char) =>
      '零壹贰叁肆伍陆柒捌玖拾佰仟'.charAt('零一二三四五六七八九十百千'.indexOf(char)),
    ).join(''),
  lowerLetter: toLetters,
  upperLetter: (value) => toLetters(value).toUpperCase(),
  lowerRoman: toRoman,
  upperRoman: (value) => toRoman(value).toUpperCase(),
  none: () => '',
};

/** A number as a list writes it, `chineseCounting` and so on by Word's names; undefined for a format that is not known. */
export function formatNumber(value: number, format: string): string | undefined {
  if (Object.hasOwn(ROWS, format)) return inRow(format, value);
  if (!Object.hasOwn(FORMATS, format)) return undefined;
  // No script here has a nought of its own, and no list is so long.
  if (value < 1 || value > LONGEST_COUNT) return format === 'none' ? '' : String(value);
  return FORMATS[format]?.(value);
}

function inRow(row: string, value: number): string {
  return Array.from(ROWS[row] ?? '')[value - 1] ?? String(value);
}

function toFullWidth(value: number): string {
  return Array.from(String(value), (digit) => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit))).join('');
}

/** a to z, then aa to zz, as Word counts. */
function toLetters(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt((value - 1) % 26).repeat(Math.ceil(value / 26));
}

function toRoman(value: number): string {
  const [letters, size] = ROMAN.find(([, least]) => value >= least) ?? ['', 0];
  return size === 0 ? '' : `${letters}${toRoman(value - size)}`;
}
