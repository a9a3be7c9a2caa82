import { sameGlyph } from '../../../guide/parse/characters.ts';

/** `<0C> <002B>`: the code of a glyph, and its text. */
const SINGLE = /<([\dA-F]+)>\s*<([\dA-F]+)>/g;
/** `<0F> <1B> <002E>`: the first and the last code, and the first one's text. */
const RANGE = /<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/g;

/** A code, and the text it stands for, both in hexadecimal digits. */
type Entry = [code: string, text: string];

/** As many as a block may have. */
const MOST_ENTRIES = 100;

/**
 * The character that a PDF's text should have for one that Chromium wrote into it: of characters with the same glyph it
 * takes the first, ⽅ (a radical) for 方, so that nobody who looks for 方 would find it. `known`: the characters of the text.
 */
export function correctCharacter(character: string, known: ReadonlySet<string>): string {
  if (known.has(character)) return character;
  const forms = [sameGlyph(character), character.normalize('NFKC')];
  return forms.find((form) => form !== undefined && known.has(form)) ?? character;
}

/**
 * Corrects a ToUnicode map of a font (“ToUnicode Mapping File Tutorial”, Adobe 5411): every glyph gets an entry of its own
 * with its character corrected.
 */
export function correctToUnicode(map: string, correct: (character: string) => string): string {
  const entries = [...map.matchAll(/begin(bfchar|bfrange)([^]*?)end\1/g)].flatMap(([, kind, block = '']) =>
    kind === 'bfrange'
      ? [...block.matchAll(RANGE)].flatMap(([, from = '', to = '', text = '']) => expandRange(from, to, text))
      : [...block.matchAll(SINGLE)].map(([, code = '', text = '']): Entry => [code, text]),
  );
  const lines = entries.map(
    ([code, text]) => `<${code}> <${spellText(Array.from(readText(text), correct).join(''))}>`,
  );
  const blocks = Array.from({ length: Math.ceil(lines.length / MOST_ENTRIES) }, (_, at) =>
    lines.slice(at * MOST_ENTRIES, (at + 1) * MOST_ENTRIES),
  );
  const [head = ''] = map.split(/\d+ beginbf/, 1);
  const tail = map.slice(map.lastIndexOf('endcmap'));
  return `${head}${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`).join('')}${tail}`;
}

/** A range of codes whose characters follow one another, the last UTF-16 unit counting up. */
function expandRange(first: string, last: string, text: string): Entry[] {
  const from = parseInt(first, 16);
  return Array.from({ length: parseInt(last, 16) - from + 1 }, (_, at) => [
    spellNumber(from + at, first.length),
    `${text.slice(0, -4)}${spellNumber(parseInt(text.slice(-4), 16) + at, 4)}`,
  ]);
}

function readText(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

function spellText(text: string): string {
  return Array.from({ length: text.length }, (_, at) => spellNumber(text.charCodeAt(at), 4)).join('');
}

function spellNumber(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
