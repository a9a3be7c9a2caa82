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

/** How a term is read, a syllable a character (`zhong4`, `lv3`); Latin letters and digits stay together, in lower case. */
export function readTerm(term: string): string[] {
  return pinyin(term, { toneType: 'num', type: 'array', nonZh: 'consecutive', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
}

/** The heading under which a term stands: `A` to `Z`, or `0–9`. */
export function letterOf(term: string): string {
  const first = readTerm(term)[0]?.[0]?.toUpperCase() ?? '';
  return /[A-Z]/.test(first) ? first : DIGITS;
}

/** Heading of the terms that begin with a digit. */
export const DIGITS = '0–9';

/** The order of a dictionary: by the first character’s syllable, then its tone, then the character, then the next. */
export function compareTerms(a: string, b: string): number {
  const [left, right] = [keysOf(a), keysOf(b)];
  for (const [index, key] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (key !== other) return key < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** A key a character, all in one order: characters that are read alike stand together. */
function keysOf(term: string): string[] {
  const read = readTerm(term);
  const characters = term.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
  return read.map((syllable, index) => `${syllable} ${characters[index] ?? ''}`);
}
