import { create, type Font as TrueType } from 'fontkitten';
import { oncePer } from '../../site/once-per.ts';

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

/** The glyph that fonts draw for characters they do not have, among those that they list too. */
const NOT_DEFINED = 0;

/** Stands for a character that the font has not. */
const SUBSTITUTE = '〓';

/** What has no look of its own, and is not missed: control characters, marks of direction, zero-width characters. */
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]$/u;

const NOTHING: Glyph = { advance: 0, bearing: 0, path: '' };

/** A variable font that came in slices: the slice that has a character, by its code point. */
type Slices = ReadonlyMap<number, TrueType>;

/** Opens a variable font, given the bytes of its slices: TrueType files that have some characters each. */
export function openSlices(files: readonly Buffer[]): Slices {
  const slices = new Map<number, TrueType>();
  for (const file of files) {
    const font = create(file);
    if (font.isCollection) throw new Error('a collection of fonts, not one');
    if (font.unitsPerEm !== 1000)
      throw new Error(`unexpected ${font.unitsPerEm} units per em, expected 1000`);
    for (const codePoint of font.characterSet)
      if (font.glyphForCodePoint(codePoint).id !== NOT_DEFINED) slices.set(codePoint, font);
  }
  return slices;
}

/** A font of one weight, from 100 to 900. */
export function readFont(slices: Slices, weight: number): Font {
  const varied = oncePer((slice: TrueType) => slice.getVariation({ wght: weight }));
  const glyphOf = (character: string) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const slice = slices.get(codePoint);
    return slice && varied(slice).glyphForCodePoint(codePoint);
  };
  const draw = (character: string): Glyph => {
    if (INVISIBLE.test(character)) return NOTHING;
    const glyph = glyphOf(character) ?? glyphOf(SUBSTITUTE);
    if (!glyph) throw new Error(`the font has neither ${character} nor ${SUBSTITUTE}`);
    const { advanceWidth, bbox, path } = glyph;
    // Whole units, as in fonts of one weight.
    return { advance: Math.round(advanceWidth), bearing: bbox.minX, path: path.toSVG() };
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
