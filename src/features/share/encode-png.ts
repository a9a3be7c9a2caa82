import { crc32, deflateSync } from 'node:zlib';

/** Shades between two colours: enough that edges look smooth. */
const SHADES = 16;

/**
 * A PNG of a picture in few colours: the shades between `paper` and each of `inks`, and nothing else; a third of the
 * size of one in true colour. `pixels`: RGBA, without transparency.
 */
export function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  paper: string,
  inks: readonly string[],
): Buffer {
  const palette = inks.flatMap((ink) =>
    Array.from({ length: SHADES }, (_, at) => mix(parse(paper), parse(ink), at / (SHADES - 1))),
  );
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const nearest = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    const end = at + width;
    while (at < end) {
      const colour = colours[at] ?? 0;
      const index = nearest.get(colour) ?? indexOfNearest(palette, pixels.subarray(at * 4));
      nearest.set(colour, index);
      // Nearly every pixel is as the one before. Each row begins with a byte that says how it is written: as it is.
      do {
        rows[at + y + 1] = index;
        at += 1;
      } while (at < end && colours[at] === colour);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // eight bits a pixel, an index into the palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    // Level 9 would save a tenth and take ten times as long.
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = readonly [number, number, number];

function parse(hex: string): Colour {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const [red, green, blue] = from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * share));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** `colour` begins with red, green and blue, a byte each. */
function indexOfNearest(palette: readonly Colour[], colour: Uint8Array): number {
  const [red = 0, green = 0, blue = 0] = colour;
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
