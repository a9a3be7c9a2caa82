import { Resvg } from '@resvg/resvg-js';
import { drawPicture } from './draw-picture.ts';
import { encodePng } from './encode-png.ts';
import type { Fonts } from './fonts.ts';
import { layoutPicture, PICTURE_HEIGHT, PICTURE_WIDTH } from './layout-picture.ts';
import { COLOURS } from './mark.ts';
import type { PictureContent } from './picture-content.ts';

const NO_FONTS = { font: { loadSystemFonts: false } };

/** A share picture as PNG; the same content gives the same bytes. */
export function renderPicture(content: PictureContent, fonts: Fonts): Buffer {
  const svg = drawPicture(layoutPicture(content, fonts), fonts);
  const { pixels } = new Resvg(svg, NO_FONTS).render();
  const { paper, ...inks } = COLOURS;
  return encodePng(pixels, PICTURE_WIDTH, PICTURE_HEIGHT, paper, Object.values(inks));
}

/** An SVG without text as a PNG of a given width. */
export function renderPng(svg: string, width: number): Buffer {
  return new Resvg(svg, { ...NO_FONTS, fitTo: { mode: 'width', value: width } }).render().asPng();
}
