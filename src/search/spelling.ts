// How text becomes Pagefind words, and a query a Pagefind phrase. Pagefind cuts Chinese into words with different
// segmenters when indexing and when searching (its issues 987, 1237, 659); with every character a word of its
// own both cut alike, and a phrase query is an exact substring query.

/** Put after every character of the index copy: Pagefind ends a word there. */
const WORD_END = '\u200b';

/** Stands at the end of each block; takes a position, so that no phrase crosses it, and is no word itself. */
export const BARRIER = '\u2063';

/** A space inside a text, as a character of its own. */
const SPACE = '\ue020';

/** Opens and closes an id at the end of a record; its characters are shifted so that no query can meet them. */
const ID_EDGE = '\ue0ff';
const ID_SHIFT = 0xe100;

/** Positions that a record's title takes, whatever its length: a hit before them is a title hit. */
export const TITLE_SPAN = 96;

/** Punctuation that Chinese text sets full-width; both widths count as the same. */
const FULL_WIDTH = ',:;!?()';

/** One form for both widths of a character, the form that Chinese text uses; one character for one. */
export function foldWidths(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => {
      const half = String.fromCharCode(char.charCodeAt(0) - 0xfee0);
      return FULL_WIDTH.includes(half) ? char : half;
    })
    .replace(/[,:;!?()]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    .replace(/\s/g, ' ');
}

/** Case and width folded: what counts as the same text. One character for one. */
export function foldText(text: string): string {
  return foldWidths(text).replace(/[A-Z]/g, (char) => char.toLowerCase());
}

/** A text as index content: every character a word, ended by a barrier. Case is kept, Pagefind folds it itself. */
export function spellBlock(text: string): string {
  const content = foldWidths(text).replaceAll(' ', SPACE);
  return `${Array.from(content, (char) => `${char}${WORD_END}`).join('')} ${BARRIER} `;
}

/** A title as index content, filled up to `TITLE_SPAN` positions. Throws when it is longer than that. */
export function spellTitle(title: string): string {
  const length = Array.from(title).length;
  if (length >= TITLE_SPAN)
    throw new Error(`the title “${title}” is longer than ${TITLE_SPAN - 1} characters`);
  return `${spellBlock(title)}${`${BARRIER} `.repeat(TITLE_SPAN - length - 1)}`;
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

/** Where the index copy of blocks differs from them: `block:offset:character`, so that excerpts can be exact. */
export function printForms(blocks: readonly string[]): string {
  const forms = blocks.flatMap((text, block) => {
    const folded = foldWidths(text);
    return Array.from({ length: text.length }, (_, offset) => offset)
      .filter((offset) => folded.charAt(offset) !== text.charAt(offset))
      .map((offset) => `${block}:${offset}:${text.charCodeAt(offset).toString(16)}`);
  });
  return forms.join(' ');
}

/** Stands for a block without an anchor, since Pagefind drops white space at the ends of metadata. */
const NO_ANCHOR = '.';

/** The anchors of a record's blocks after the title, as metadata. */
export function printAnchors(anchors: readonly string[]): string {
  return anchors.map((anchor) => (anchor === '' ? NO_ANCHOR : anchor)).join(' ');
}

/** The anchors of a record's blocks, the title's first; empty for a block without one. */
export function readAnchors(printed: string): string[] {
  return [
    '',
    ...printed
      .split(' ')
      .filter(Boolean)
      .map((anchor) => (anchor === NO_ANCHOR ? '' : anchor)),
  ];
}

/** A record's blocks out of Pagefind's raw content, character for character: the title first, without the id. */
export function readBlocks(rawContent: string, forms: string): string[] {
  const blocks = splitBlocks(rawContent);
  for (const form of forms.split(' ').filter(Boolean)) {
    const [block = 0, offset = 0] = form.split(':').map(Number);
    const text = blocks[block] ?? '';
    const char = String.fromCharCode(parseInt(form.split(':')[2] ?? '20', 16));
    blocks[block] = text.slice(0, offset) + char + text.slice(offset + 1);
  }
  return blocks;
}

function splitBlocks(rawContent: string): string[] {
  const blocks = rawContent
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .split(BARRIER)
    .map((block) => block.replace(/[\s\u200b]/g, '').replaceAll(SPACE, ' '))
    .filter((block) => block !== '');
  return blocks.filter((block) => !block.startsWith(ID_EDGE));
}

/** Everything that is not a letter or digit and must count as a word, for Pagefind's `includeCharacters`. */
export function countedCharacters(texts: Iterable<string>): string {
  const marks = new Set<string>([SPACE]);
  for (const text of texts) {
    for (const char of spell(text)) if (!/[\p{L}\p{N}]/u.test(char)) marks.add(char);
  }
  const idCharacters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789-', (char) => shiftId(char)[1] ?? '');
  // Pagefind takes a straight double quote for the mark of a phrase.
  marks.delete('"');
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
