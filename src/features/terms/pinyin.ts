import { customPinyin, pinyin } from 'pinyin-pro';

// Readings that pinyin-pro has wrong, of words that no field is without.
customPinyin({
  重组: 'chóng zǔ',
  重构: 'chóng gòu',
  种植: 'zhòng zhí',
  种养: 'zhòng yǎng',
  藏医: 'zàng yī',
  藏药: 'zàng yào',
});

/** Readings that were looked up: a term is read for its heading and each time it is compared. */
const readings = new Map<string, string[]>();

/** How a term is read, a syllable a character (`zhong4`, `lv3`); Latin letters and digits stay together, in lower case. */
export function readTerm(term: string): string[] {
  const known = readings.get(term) ?? lookUp(term);
  readings.set(term, known);
  return known;
}

function lookUp(term: string): string[] {
  return pinyin(term, {
    toneType: 'num',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    toneSandhi: false,
  }).map((syllable) => syllable.toLowerCase());
}

/** The heading under which a term stands: `A` to `Z`, or `0–9`. */
export function letterOf(term: string): string {
  const first = readTerm(term)[0]?.[0]?.toUpperCase() ?? '';
  return /[A-Z]/.test(first) ? first : DIGITS;
}

/** Heading of the terms that begin with a digit. */
export const DIGITS = '0–9';

/** Characters that are read alike are ordered as in a dictionary, by strokes. */
const collator = new Intl.Collator('zh-u-co-pinyin');

/** The order of a dictionary: by the first character’s syllable and tone, then the character, then the next. */
export function compareTerms(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [index, { read, text }] of left.entries()) {
    const other = right[index];
    if (!other) return 1;
    if (read !== other.read) return sortKey(read) < sortKey(other.read) ? -1 : 1;
    if (text !== other.text) return collator.compare(text, other.text);
  }
  return left.length - right.length;
}

/** Syllable before tone, and lü directly behind lu, before luan: as dictionaries have it. */
function sortKey(read: string): string {
  const [, syllable = read, tone = ''] = /^([a-z]+)(\d)$/.exec(read) ?? [];
  return `${syllable.replace('v', 'u')} ${syllable.includes('v') ? 'v' : 'u'}${tone}`;
}

/** A term’s characters, or runs of Latin letters and digits, each with its reading. */
function partsOf(term: string): { read: string; text: string }[] {
  const texts = term.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
  return readTerm(term).map((read, index) => ({ read, text: texts[index] ?? '' }));
}
