import { formatHanNumeral } from '../../src/guide/parse/numerals.ts';

/** One level of a list as Word defines it. */
interface LevelXml {
  format: string;
  pattern: string;
  style?: string;
}

/** The lists of the guide; the id of a definition and of the list that uses it is its place here and one. */
const DEFINITIONS = {
  directions: [
    { format: 'decimal', pattern: '方向%1：', style: '3' },
    { format: 'decimal', pattern: '子方向%2：', style: '4' },
    { format: 'decimal', pattern: '（%3）', style: '5' },
  ],
  groups: [{ format: 'chineseCounting', pattern: '%1、', style: '2' }],
  items: [{ format: 'decimal', pattern: '%1.' }],
  hanParens: [{ format: 'chineseCountingThousand', pattern: '（%1）' }],
  parens: [{ format: 'decimal', pattern: '（%1）' }],
  halfParens: [{ format: 'decimal', pattern: '%1）' }],
  circled: [{ format: 'decimalEnclosedCircle', pattern: '%1' }],
} as const satisfies Record<string, readonly LevelXml[]>;
const NAMES = Object.keys(DEFINITIONS) as ListName[];
/** Lists that begin anew have ids from here on. */
const FIRST_OF_MORE = 100;

export type ListName = keyof typeof DEFINITIONS;

/** Numbers paragraphs as the printed text has them, by Word's means: a number out of turn begins a list anew. */
export interface ListWriter {
  /** The list in which the next paragraph on that level gets this number, and whether it is the one its style names. */
  take(name: ListName, depth: number, number: number): { list: number; isUsual: boolean };
  /** The contents of `word/numbering.xml`. */
  xml(): string;
}

/** A writer of lists that has numbered nothing yet. */
export function createListWriter(): ListWriter {
  const more: string[] = [];
  const states = new Map(NAMES.map((name, index) => [name, { list: index + 1, next: [] as number[] }]));
  return {
    take(name, depth, number) {
      const state = states.get(name) ?? { list: 0, next: [] };
      if ((state.next[depth] ?? 1) !== number) {
        state.list = FIRST_OF_MORE + more.length;
        more.push(
          `<w:num w:numId="${state.list}"><w:abstractNumId w:val="${NAMES.indexOf(name) + 1}"/><w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${number}"/></w:lvlOverride></w:num>`,
        );
      }
      state.next.length = depth;
      state.next[depth] = number + 1;
      return { list: state.list, isUsual: state.list < FIRST_OF_MORE };
    },
    xml: () =>
      `${NAMES.map(definitionOf).join('')}${NAMES.map(
        (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`,
      ).join('')}${more.join('')}`,
  };
}

/** Forms of numbers that a line may begin with, and the list that writes them so. */
const FORMS: readonly [ListName, RegExp][] = [
  ['items', /^(\d{1,2})\.(?!\d)/],
  ['parens', /^（(\d{1,2})）/],
  ['halfParens', /^(\d{1,2})）/],
  ['hanParens', /^（([一二三四五六七八九十]+)）/],
  ['circled', /^(①)/],
];

/** The number that a line of text begins with, if Word could have put it there. */
export function readForm(text: string): { name: ListName; number: number; length: number } | undefined {
  for (const [name, form] of FORMS) {
    const match = form.exec(text);
    if (match) return { name, number: readNumber(match[1] ?? ''), length: match[0].length };
  }
  return undefined;
}

function readNumber(printed: string): number {
  if (/\d/.test(printed)) return Number(printed);
  return (
    Array.from({ length: 99 }, (_, index) => index + 1).find((one) => formatHanNumeral(one) === printed) ?? 1
  );
}

function definitionOf(name: ListName, index: number): string {
  const levels: readonly LevelXml[] = DEFINITIONS[name];
  return `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="multilevel"/>${levels
    .map(
      ({ format, pattern, style }, depth) =>
        `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}<w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
}
