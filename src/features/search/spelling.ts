// How text becomes Pagefind words, and a query a Pagefind phrase. Pagefind cuts Chinese into words with different
// segmenters when indexing and when searching (its issues 987, 1237, 659); with every character a word of its
// own both cut alike, and a phrase query is an exact substring query.

/** Put after every character of the index copy: Pagefind ends a word there. */
const WORD_END = '\u200b';

/** Stands at the end of each block; takes a position, so that no phrase crosses it, and is no word itself. */
const BARRIER = '\u2063';

/** A space inside a text, as a character of its own. */
const SPACE = '\ue020';

/** Opens and closes an id at the end of a record; its characters are shifted so that no query can meet them. */
const ID_EDGE = '\ue0ff';
const ID_SHIFT = 0xe100;

/** Positions that a record's title takes at least: a hit before them is a title hit, one further on in a longer title a text's. */
export const TITLE_SPAN = 96;

/** Marks that look alike and count as the same, in either width; as the first of them, which is the one of Chinese text. */
const ALIKE = [
  '，,',
  '：:∶﹕',
  '；;',
  '！!',
  '？?',
  '（(',
  '）)',
  '。｡',
  '、､',
  '-‐‑‒–—―−─~〜∼',
  '“”„‟"‘’‚‛\'′″「」『』｢｣〝〞',
  '〔[【〖',
  '〕]】〗',
  '·•・‧∙･',
  '≥≧⩾',
  '≤≦⩽',
];
const FOLDED = new Map(ALIKE.flatMap(([first = '', ...others]) => others.map((mark) => [mark, first])));

/** Case, width and look-alike marks folded: what counts as the same. One character for one. */
export function foldText(text: string): string {
  return text.replace(/[^\p{Script=Han}\d_a-z，。]/gu, (char) => {
    if (/\s/.test(char)) return ' ';
    const half = /[\uff01-\uff5e]/.test(char)
      ? String.fromCharCode(char.charCodeAt(0) - 0xfee0).toLowerCase()
      : char;
    return FOLDED.get(half) ?? (/[A-Z]/.test(half) ? half.toLowerCase() : half);
  });
}

/** A text as index content: every character a word, ended by a barrier. */
export function spellBlock(text: string): string {
  return `${Array.from(spell(text), (char) => `${char}${WORD_END}`).join('')} ${BARRIER} `;
}

/** A title as index content, filled up to `TITLE_SPAN` positions. */
export function spellTitle(title: string): string {
  const left = TITLE_SPAN - Array.from(title).length - 1;
  return `${spellBlock(title)}${`${BARRIER} `.repeat(Math.max(0, left))}`;
}

/** An id as index content, to be found by `idPhrase` alone. */
export function spellId(id: string): string {
  return `${Array.from(shiftId(id), (char) => `${char}${WORD_END}`).join('')} ${BARRIER} `;
}

/** The Pagefind query that finds a text exactly. */
export function textPhrase(text: string): string {
  return phrase(spell(text));
}

/** The Pagefind query that finds the record with an id. */
export function idPhrase(id: string): string {
  return phrase(shiftId(id));
}

/** The word that a folded character is in the index. */
export function charWord(char: string): string {
  return char === ' ' ? SPACE : char;
}

/** Everything that is not a letter or digit and must count as a word, for Pagefind's `includeCharacters`. */
export function countedCharacters(texts: Iterable<string>): string {
  const marks = new Set<string>([SPACE]);
  for (const text of texts) {
    for (const char of spell(text)) if (!/[\p{L}\p{N}]/u.test(char)) marks.add(char);
  }
  const idCharacters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789-', (char) => shiftId(char)[1] ?? '');
  return [...marks, ID_EDGE, ...idCharacters].sort().join('');
}

function spell(text: string): string {
  return foldText(text).replaceAll(' ', SPACE);
}

function phrase(characters: string): string {
  return `"${Array.from(characters).join(' ')}"`;
}

function shiftId(id: string): string {
  const shifted = Array.from(id, (char) => String.fromCharCode(ID_SHIFT + char.charCodeAt(0)));
  return `${ID_EDGE}${shifted.join('')}${ID_EDGE}`;
}
