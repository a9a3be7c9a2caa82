import type { Fonts } from './fonts.ts';
import {
  BOX,
  MARGIN,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  type PictureLayout,
  type TextLine,
} from './layout-picture.ts';
import { COLOURS, drawMark } from './mark.ts';

/**
 * A laid out picture as SVG. Text is drawn as outlines: a renderer that is given fonts reads them anew for every
 * picture, and what it draws may differ from what was measured.
 */
export function drawPicture({ lines, rules }: PictureLayout, fonts: Fonts): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`,
    `<rect width="100%" height="12" fill="${COLOURS.accent}"/>`,
    ...rules.map((y) => `<rect x="${MARGIN}" y="${y}" width="${BOX}" height="2" fill="${COLOURS.rule}"/>`),
    drawMark(MARGIN, 60, 46),
    ...lines.map((line) => drawLine(line, fonts)),
    '</svg>',
  ].join('');
}

function drawLine({ text, x, y, size, weight, ink }: TextLine, fonts: Fonts): string {
  let along = 0;
  const paths = Array.from(text, (character) => {
    const { path, advance } = fonts[weight](character);
    const drawn = path === '' ? '' : `<path transform="translate(${along})" d="${path}"/>`;
    along += advance;
    return drawn;
  });
  const scale = size / 1000;
  return `<g fill="${COLOURS[ink]}" transform="translate(${x.toFixed(2)} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}
