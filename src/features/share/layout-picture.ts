import { measure, type Font, type Fonts, type FontWeight } from './fonts.ts';
import type { Fact, PictureContent, Text } from './picture-content.ts';
import { cutToWidth, wrapBalanced } from './wrap.ts';

/** The size that Open Graph pictures have. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** Where text may stand: from MARGIN to MARGIN + BOX. */
export const MARGIN = 80;
export const BOX = PICTURE_WIDTH - 2 * MARGIN;

/** The colours of pictures, by their names in tokens.css; its light ones. */
export type Ink = 'ink' | 'inkSoft' | 'accent' | 'ours';

/** A line of text: left edge, baseline, font size. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: FontWeight;
  ink: Ink;
}

/** A picture: its texts, and the heights of its rules. */
export interface PictureLayout {
  lines: TextLine[];
  rules: number[];
}

/** Room for the title, between the lines above and the facts. */
const TITLE_TOP = 212;
const TITLE_BOTTOM = 416;
const TITLE_LEADING = 1.32;

/** Sizes of the title, and how many lines of each there is room for. */
const TITLE_SIZES = [
  { size: 68, most: 2 },
  { size: 56, most: 3 },
  { size: 46, most: 4 },
] as const;

const PLACE_SIZES = [30, 26, 22] as const;

const FACTS_TOP = 432;
const FACT_SIZES = [40, 36, 32, 28] as const;
const FACT_GAP = 56;

const FOOT = '民间整理，不是官方发布；申报以自治区科技厅发布的文件和通知为准';

/** Places everything that a picture says; throws when something is wider than the box. */
export function layoutPicture(content: PictureContent, fonts: Fonts): PictureLayout {
  const edition = textLine(content.edition, { size: 26, weight: 'regular', ink: 'inkSoft' });
  const lines = [
    { ...textLine('指南针', { size: 38, weight: 'bold', ink: 'accent' }), x: MARGIN + 60, y: 96 },
    { ...edition, x: MARGIN + BOX - widthOf(edition, fonts), y: 95 },
    ...layoutPlace(content, fonts),
    ...layoutTitle(content.title, fonts),
    ...layoutFacts(content.facts, fonts),
    { ...textLine(FOOT, { size: 22, weight: 'regular', ink: 'inkSoft' }), y: 590 },
  ];
  const tooWide = lines.find((line) => line.x + widthOf(line, fonts) > MARGIN + BOX + 0.5);
  if (tooWide) throw new Error(`no room for “${tooWide.text}” in a share picture`);
  return { lines, rules: [136, FACTS_TOP] };
}

/** How wide a line is as set. */
export function widthOf({ text, size, weight }: TextLine, fonts: Fonts): number {
  return measure(text, fonts[weight]) * size;
}

/** Plan and number, side by side; smaller where both are long, and cut where they are too long even so. */
function layoutPlace({ plan, number }: PictureContent, fonts: Fonts): TextLine[] {
  const smallest = PLACE_SIZES[2];
  for (const size of PLACE_SIZES) {
    const lines = placeSideBySide({ plan, number }, size, fonts);
    const last = lines.at(-1);
    if (!last || last.x + widthOf(last, fonts) <= MARGIN + BOX) return lines;
  }
  const cut = (part: Text | undefined, weight: FontWeight): Text | undefined =>
    part && { ...part, text: cutText(part.text, (number ? 0.45 : 1) * BOX, smallest, fonts[weight]) };
  return placeSideBySide({ plan: cut(plan, 'regular'), number: cut(number, 'bold') }, smallest, fonts);
}

function placeSideBySide(
  { plan, number }: { plan: Text | undefined; number: Text | undefined },
  size: number,
  fonts: Fonts,
): TextLine[] {
  const lines: TextLine[] = [];
  let x = MARGIN;
  for (const [part, weight, ink] of [
    [plan, 'regular', 'inkSoft'],
    [number, 'bold', 'accent'],
  ] as const) {
    if (!part) continue;
    const look = { size, weight, ink: part.isOurs ? ('ours' as const) : ink };
    const line = { ...textLine(part.text, look), x: x - hang(part.text, fonts[weight]) * size, y: 188 };
    // 〕 and ） have their ink at one side only: the gap looks like more after them.
    x = line.x + widthOf(line, fonts) + (/[〕）]$/.test(part.text) ? 0.4 : 0.9) * size;
    lines.push(line);
  }
  return lines;
}

/** A text as it is where there is room for it, else as much of it as there is, with an ellipsis. */
function cutText(text: string, width: number, size: number, font: Font): string {
  const measureText = (part: string): number => measure(part, font) * size;
  return measureText(text) <= width ? text : cutToWidth(text, '…', width, measureText);
}

/** The title as large as it fits, in the middle of its room. */
function layoutTitle({ text, isOurs }: Text, fonts: Fonts): TextLine[] {
  const wrapAt = (size: number, most: number): string[] =>
    wrapBalanced(text, BOX, most, (part) => measure(part, fonts.bold) * size);
  const smallest = TITLE_SIZES[2];
  const { size, most } = TITLE_SIZES.find((one) => wrapAt(one.size, one.most).join('') === text) ?? smallest;
  const lines = wrapAt(size, most);
  const leading = size * TITLE_LEADING;
  const top = TITLE_TOP + (TITLE_BOTTOM - TITLE_TOP - lines.length * leading) / 2;
  return lines.map((line, at) => ({
    ...textLine(line, { size, weight: 'bold', ink: isOurs ? 'ours' : 'ink' }),
    x: MARGIN - hang(line, fonts.bold) * size,
    y: Math.round(top + at * leading + (leading + size * 0.76) / 2),
  }));
}

/** Facts side by side, as large as they all fit. */
function layoutFacts(facts: readonly Fact[], fonts: Fonts): TextLine[] {
  for (const size of FACT_SIZES) {
    const columns = facts.map((fact) => {
      const value = textLine(fact.value, { size, ...TONES[fact.tone ?? 'plain'] });
      const label = textLine(fact.label, { size: 24, weight: 'regular', ink: 'inkSoft' });
      return { label, value, width: Math.max(widthOf(label, fonts), widthOf(value, fonts)) };
    });
    const total = columns.reduce((sum, { width }) => sum + width, FACT_GAP * (columns.length - 1));
    if (total > BOX) continue;
    let x = MARGIN;
    return columns.flatMap(({ label, value, width }) => {
      const placed = [
        { ...label, x, y: FACTS_TOP + 44 },
        { ...value, x, y: FACTS_TOP + 94 },
      ];
      x += width + FACT_GAP;
      return placed;
    });
  }
  // No guide has such sums, but a damaged one may.
  const room = (BOX - FACT_GAP * (facts.length - 1)) / facts.length;
  const size = FACT_SIZES[3];
  return layoutFacts(
    facts.map((fact) => ({ ...fact, value: cutText(fact.value, room, size, fonts.bold) })),
    fonts,
  );
}

/** How far a line that begins with a bracket or quotation mark stands out, in ems, for its ink to begin at the margin. */
function hang(text: string, font: Font): number {
  const [first = ''] = text;
  return /[（《“‘〔]/.test(first) ? font(first).bearing / 1000 : 0;
}

const TONES = {
  plain: { weight: 'bold', ink: 'ink' },
  notable: { weight: 'bold', ink: 'accent' },
  missing: { weight: 'regular', ink: 'inkSoft' },
} as const;

function textLine(text: string, look: Pick<TextLine, 'size' | 'weight' | 'ink'>): TextLine {
  return { text, x: MARGIN, y: 0, ...look };
}
