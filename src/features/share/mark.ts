/** The colours of pictures: the light ones of tokens.css. */
export const COLOURS = {
  paper: '#fbfaf7',
  ink: '#1f2326',
  inkSoft: '#565c61',
  rule: '#dcd8cf',
  accent: '#8f2a1e',
  ours: '#6a4b00',
} as const;

/** The site's mark in a square of 32: a compass whose needle points up and to the right. */
const MARK = `<circle class="n" cx="16" cy="16" r="14" fill="none" stroke="${COLOURS.accent}" stroke-width="2.5"/>
<g transform="rotate(35 16 16)"><path class="n" d="M16 4.5 20.5 16h-9z" fill="${COLOURS.accent}" stroke="none"/><path class="s" d="M16 27.5 11.5 16h9z" fill="${COLOURS.inkSoft}"/></g>`;

/** The mark as a part of a picture. */
export function drawMark(x: number, y: number, size: number): string {
  return `<g transform="translate(${x} ${y}) scale(${size / 32})">${MARK}</g>`;
}

/** `favicon.svg`; browsers with dark tabs get the dark colours. */
export function renderFavicon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>@media (prefers-color-scheme:dark){circle.n{stroke:#f0a193}path.n{fill:#f0a193}.s{fill:#a5a9ad}}</style>${MARK}</svg>\n`;
}

/** The mark on paper, for home screens, which cut its corners off. */
export function renderTouchIcon(): string {
  const { paper } = COLOURS;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 180"><rect width="180" height="180" fill="${paper}"/>${drawMark(30, 30, 120)}</svg>`;
}

/** An `.ico` file that holds one PNG of a square's size. */
export function wrapAsIco(png: Uint8Array, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon,
  head.writeUInt16LE(1, 4); // one of them:
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
