import { create } from 'fontkitten';

/** A character as a font draws it, in units of 1/1000 em, y upwards. */
export interface Glyph {
  advance: number;
  /** From where the character begins to where its ink does; half an em and more for （ and 〔. */
  bearing: number;
  /** Path data; empty for a space. */
  path: string;
}

/** Gives each character of a text as a glyph: 〓 for one that the font has not, as printers have it, so that none is lost silently. */
export type Font = (character: string) => Glyph;

/** The weights that share pictures are set in. */
export type FontWeight = 'regular' | 'bold';

export type Fonts = Readonly<Record<FontWeight, Font>>;

/** The glyph that fonts draw for characters they do not have. */
const NOT_DEFINED = 0;

/** Stands for a character that the font has not. */
const SUBSTITUTE = '〓';

/** What has no look of its own, and is not missed: control characters, marks of direction, zero-width characters. */
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]$/u;

const NOTHING: Glyph = { advance: 0, bearing: 0, path: '' };

/** A font, given the bytes of its TrueType file. */
export function readFont(file: Buffer): Font {
  const font = create(file);
  if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts, not one');
  const scale = 1000 / font.unitsPerEm;
  if (scale !== 1) throw new Error(`unexpected ${font.unitsPerEm} units per em, expected 1000`);
  const glyphOf = (character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const draw = (character: string): Glyph => {
    if (INVISIBLE.test(character)) return NOTHING;
    const own = glyphOf(character);
    const { advanceWidth, bbox, path } = own.id === NOT_DEFINED ? glyphOf(SUBSTITUTE) : own;
    return { advance: advanceWidth, bearing: bbox.minX, path: path.toSVG() };
  };
  const known = new Map<string, Glyph>();
  return (character) => {
    const glyph = known.get(character) ?? draw(character);
    known.set(character, glyph);
    return glyph;
  };
}

/** How wide a text is in a font, in ems. */
export function measure(text: string, font: Font): number {
  return Array.from(text, (character) => font(character).advance).reduce((sum, one) => sum + one, 0) / 1000;
}
