import fc from 'fast-check';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** Something that happens to the bytes of a document between those who wrote it and us. */
type Damage = (source: Uint8Array) => Uint8Array;

/**
 * A place, as a share of the document or of a line, so that it means something however much is left of it. Without bias: most
 * damage would else be done to the first line.
 */
const place = fc.noBias(fc.nat(999_999)).map((millionth) => millionth / 1_000_000);

/** What stands for structure: without some of it a document falls apart. */
const MARKS = /[（）：；。、①-⑳“”]|\d|方向|主要内容|考核指标/g;

/** A line that is repeated ends here: damage upon damage would make a document of a gigabyte. */
const LONGEST_LINE = 100_000;

const ENCODINGS = ['utf16le', 'utf16be', 'gb18030', 'latin1', 'bom'] as const;

/** Changes the bytes themselves: text that is none any more, or another one. */
const bytes: fc.Arbitrary<Damage>[] = [
  fc
    .tuple(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 }))
    .map(([flips]) => (source: Uint8Array): Uint8Array => {
      const copy = source.slice();
      for (const [at, value] of flips) copy[Math.floor(at * copy.length)] = value;
      return copy;
    }),
  place.map((at) => (source: Uint8Array) => source.slice(0, Math.floor(at * source.length))),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 })).map(
    ([at, more]) =>
      (source: Uint8Array) =>
        concat(
          source.slice(0, Math.floor(at * source.length)),
          more,
          source.slice(Math.floor(at * source.length)),
        ),
  ),
  fc.constantFrom(...ENCODINGS).map((encoding) => (source: Uint8Array) => encode(source, encoding)),
];

/** What has a meaning in a guide, put in where it has none. */
const STRANGE = [
  '　',
  '。 2.',
  '（1）',
  '：',
  '方向',
  '子方向2：',
  '主要内容：',
  '一、',
  '[bookmark: ',
  '考核指标',
  '不超过',
  '9亿元',
];

/** Changes lines: whole ones, or characters in them. */
const text: fc.Arbitrary<Damage>[] = [
  // Random lines would seldom be headings, of which none may be missing without a word.
  onLines(place, (lines, at) => {
    const headings = lines.flatMap((line, index) => (line.includes('方向') ? [index] : []));
    return lines.toSpliced(headings[Math.floor(at * headings.length)] ?? lines.length, 1);
  }),
  onLines(fc.tuple(place, place, place), (lines, [from, length, to]) => {
    const start = Math.floor(from * lines.length);
    const block = lines.slice(start, start + Math.floor(length * 40) + 1);
    const rest = lines.toSpliced(start, block.length);
    return rest.toSpliced(Math.floor(to * rest.length), 0, ...block);
  }),
  onLines(fc.tuple(place, place, fc.nat(1000)), (lines, [from, length, key]) => {
    const start = Math.floor(from * lines.length);
    const block = lines.slice(start, start + Math.floor(length * 20) + 2);
    const order = (line: string, at: number): number => (line.length * 31 + at * 17 + key) % 101;
    const shuffled = block
      .map((line, at) => ({ line, order: order(line, at) }))
      .sort((a, b) => a.order - b.order)
      .map(({ line }) => line);
    return lines.toSpliced(start, block.length, ...shuffled);
  }),
  onLine(fc.tuple(place, fc.constantFrom('', '（', '9', '①', '。', '20', '：')), (line, [at, instead]) => {
    const marks = [...line.matchAll(MARKS)];
    const mark = marks[Math.floor(at * marks.length)];
    return mark ? line.slice(0, mark.index) + instead + line.slice(mark.index + mark[0].length) : line;
  }),
  onLine(fc.tuple(place, fc.constantFrom(...HOSTILE_TEXTS)), (line, [at, hostile]) => {
    const column = Math.floor(at * (line.length + 1));
    return line.slice(0, column) + hostile + line.slice(column);
  }),
  onLine(fc.tuple(place, fc.constantFrom(...STRANGE)), (line, [at, strange]) => {
    const column = Math.floor(at * (line.length + 1));
    return line.slice(0, column) + strange + line.slice(column);
  }),
  onLine(place, (line, at) => line.slice(0, Math.floor(at * line.length))),
  onLines(place, (lines, at) => {
    const index = Math.floor(at * lines.length);
    return lines.toSpliced(index, 2, lines.slice(index, index + 2).join(''));
  }),
  onLine(fc.constantFrom(...HOSTILE_TEXTS), (_line, hostile) => hostile),
  onLine(fc.tuple(place, fc.string({ unit: 'binary', maxLength: 20 })), (line, [at, anything]) => {
    const column = Math.floor(at * (line.length + 1));
    return line.slice(0, column) + anything.toWellFormed() + line.slice(column);
  }),
  onLine(fc.integer({ min: 2, max: 300 }), (line, times) => line.repeat(times).slice(0, LONGEST_LINE)),
  onLine(fc.constantFrom('\r', '\u2028', '\u0085', '\u000b', '\u0000'), (line, end) =>
    line.replaceAll('。', `。${end}`),
  ),
];

/** Changes all line ends. */
const lineEnds = fc
  .constantFrom('\r\n', '\r', '\u2028', '')
  .map((end) => (source: Uint8Array) => encodeText(decodeText(source).replaceAll('\n', end)));

/** One to ten of them, one upon the other. Line ends and bytes are changed last and seldom: of most that comes of it not much is left. */
export const damages: fc.Arbitrary<readonly Damage[]> = fc
  .tuple(
    fc.array(fc.oneof(...text), { minLength: 1, maxLength: 10 }),
    fc.oneof(
      { weight: 16, arbitrary: fc.constant<Damage[]>([]) },
      { weight: 1, arbitrary: lineEnds.map((one) => [one]) },
      { weight: 3, arbitrary: fc.array(fc.oneof(...bytes), { minLength: 1, maxLength: 1 }) },
    ),
  )
  .map(([first, last]) => [...first, ...last]);

/** The document after what happened to it. */
export function damageSource(source: Uint8Array, some: readonly Damage[]): Uint8Array {
  return some.reduce((changed, damage) => damage(changed), source);
}

function onLines<Value>(
  values: fc.Arbitrary<Value>,
  change: (lines: readonly string[], value: Value) => string[],
): fc.Arbitrary<Damage> {
  return values.map(
    (value) => (source) => encodeText(change(decodeText(source).split('\n'), value).join('\n')),
  );
}

function onLine<Value>(
  values: fc.Arbitrary<Value>,
  change: (line: string, value: Value) => string,
): fc.Arbitrary<Damage> {
  return onLines(fc.tuple(place, values), (lines, [at, value]) => {
    const index = Math.floor(at * lines.length);
    return lines.with(index, change(lines[index] ?? '', value));
  });
}

function encode(source: Uint8Array, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  const utf16 = Buffer.from(decodeText(source), 'utf16le');
  switch (encoding) {
    case 'utf16le':
      return utf16;
    case 'utf16be':
      return utf16.swap16();
    case 'gb18030':
      // Two bytes for a character, the second at times that of an ASCII one: enough of GB 18030 for what is no UTF-8.
      return Uint8Array.from(utf16, (byte, at) => (at % 2 === 0 ? 0x81 + (byte % 126) : 0x40 + (byte % 63)));
    case 'latin1':
      return encodeText(Buffer.from(source).toString('latin1'));
    case 'bom':
      return concat(Uint8Array.of(0xef, 0xbb, 0xbf), source);
  }
}

function decodeText(source: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
}

function encodeText(decoded: string): Uint8Array {
  return new TextEncoder().encode(decoded);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
