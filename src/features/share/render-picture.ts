import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { packageInput, type KeptResults } from '../../site/kept-results.ts';
import { drawPicture } from './draw-picture.ts';
import { encodePng } from './encode-png.ts';
import type { Fonts } from './fonts.ts';
import { layoutPicture, PICTURE_HEIGHT, PICTURE_WIDTH } from './layout-picture.ts';
import { COLOURS } from './mark.ts';
import type { PictureContent } from './picture-content.ts';

const NO_FONTS = { font: { loadSystemFonts: false } };

/** A share picture as PNG; the same content gives the same bytes, kept from an earlier build where it was the same. */
export function renderPicture(
  content: PictureContent,
  fonts: Fonts,
  results: KeptResults,
): Promise<Uint8Array> {
  const svg = drawPicture(layoutPicture(content, fonts), fonts);
  return results.keep([svg, JSON.stringify(COLOURS), makers()], () => {
    const { pixels } = new Resvg(svg, NO_FONTS).render();
    const { paper, ...inks } = COLOURS;
    return encodePng(pixels, PICTURE_WIDTH, PICTURE_HEIGHT, paper, Object.values(inks));
  });
}

let known: string | undefined;

/** What makes pixels of a drawing and a file of pixels: the bytes may be others when one of them is. */
function makers(): string {
  known ??= [packageInput('@resvg/resvg-js'), readFileSync('src/features/share/encode-png.ts', 'utf8')].join(
    '\n',
  );
  return known;
}

/** An SVG without text as a PNG of a given width. */
export function renderPng(svg: string, width: number): Buffer {
  return new Resvg(svg, { ...NO_FONTS, fitTo: { mode: 'width', value: width } }).render().asPng();
}
