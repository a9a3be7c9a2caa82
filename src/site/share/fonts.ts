import { create } from 'fontkitten';

/** A character as a font draws it, in units of 1/1000 em, y upwards. */
export interface Glyph {
  advance: number;
  /** From where the character begins to where its ink does; half an em and more for （ and 〔. */
  bearing: number;
  /** Path data; empty for a space. */
  path: string;
}

/** Gives each character of a text as a glyph; throws for one that the font has not, so that none is lost silently. */
export type Font = (character: string) => Glyph;

/** The weights that share pictures are set in. */
export type FontWeight = 'regular' | 'bold';

export type Fonts = Readonly<Record<FontWeight, Font>>;

/** The glyph that fonts draw for characters they do not have. */
const NOT_DEFINED = 0;

/** A font, given the bytes of its TrueType file. */
export function readFont(file: Buffer): Font {
  const font = create(file);
  if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts, not one');
  const scale = 1000 / font.unitsPerEm;
  if (scale !== 1) throw new Error(`unexpected ${font.unitsPerEm} units per em, expected 1000`);
  const known = new Map<string, Glyph>();
  return (character) => {
    let glyph = known.get(character);
    if (!glyph) {
      const found = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      if (found.id === NOT_DEFINED) throw new Error(`the font has no “${character}”`);
      glyph = { advance: found.advanceWidth, bearing: found.bbox.minX, path: found.path.toSVG() };
      known.set(character, glyph);
    }
    return glyph;
  };
}

/** How wide a text is in a font, in ems. */
export function measure(text: string, font: Font): number {
  return Array.from(text, (character) => font(character).advance).reduce((sum, one) => sum + one, 0) / 1000;
}
