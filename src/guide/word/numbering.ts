import type { Styles } from './styles.ts';
import { formatNumber } from './number-formats.ts';
import { childOf, childrenOf, numberOf, switchOf, valueOf, type XmlElement } from './xml.ts';

/** One level of a list. */
interface Level {
  start: number;
  format: string;
  /** `方向%1：`; %1 is the number of the first level. */
  pattern: string;
  /** What stands between number and text. */
  follows: string;
  /** The style whose paragraphs stand on this level. */
  style: string | undefined;
  /** Levels from the first to this one restart it; 0 for none, undefined for all above it. */
  restartedBy: number | undefined;
  isDecimal: boolean;
}

/** A list as paragraphs name it. Lists of one definition count on together unless one starts anew. */
interface List {
  definition: string;
  levels: ReadonlyMap<number, Level>;
  startsAnew: ReadonlyMap<number, number>;
}

/** A paragraph's place in a list. `style` is the one that names the list, if no paragraph does. */
export interface ListPlace {
  list: number;
  depth: number | undefined;
  style: string | undefined;
}

/** What a paragraph begins with by its list, and the format when it is not one of ours (digits stand in for it). */
export interface Label {
  text: string;
  unknownFormat: string | null;
}

/** Bullets of symbol fonts have no character of their own. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
/** What a list has at most, by the standard and in Word. */
const DEEPEST = 8;
const LONGEST_PATTERN = 63;

/**
 * Counts the lists of a Word file: the function that comes back takes the paragraphs in their order, and gives what each
 * begins with by its list.
 */
export function createCounter(
  numbering: XmlElement | undefined,
  styles: Styles,
): (place: ListPlace) => Label | undefined {
  const lists = readLists(numbering, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list: id, depth: wanted, style }) => {
    const list = lists.get(id);
    if (!list) return undefined;
    const named = [...list.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
    const depth = Math.min(named ?? wanted ?? 0, DEEPEST);
    const level = list.levels.get(depth);
    if (!level) return undefined;
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    const anew = list.startsAnew.get(depth);
    const isFirst = anew !== undefined && !begun.has(`${id} ${depth}`);
    begun.add(`${id} ${depth}`);
    count[depth] = isFirst ? anew : (count[depth] ?? (anew ?? level.start) - 1) + 1;
    for (let below = depth + 1; below < count.length; below += 1)
      if (depth < (list.levels.get(below)?.restartedBy ?? Infinity)) count[below] = undefined;
    return writeLabel(list, level, count);
  };
}

function writeLabel({ levels }: List, level: Level, count: readonly (number | undefined)[]): Label {
  if (level.format === 'bullet')
    return { text: level.pattern.replace(PRIVATE_USE, '•') + level.follows, unknownFormat: null };
  let unknownFormat: string | null = null;
  const text = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const { format = 'decimal', start = 1 } = levels.get(depth) ?? {};
    const value = count[depth] ?? start;
    const written = formatNumber(value, level.isDecimal ? 'decimal' : format);
    if (written === undefined) unknownFormat = format;
    return written ?? String(value);
  });
  return { text: text === '' ? '' : text + level.follows, unknownFormat };
}

function readLists(numbering: XmlElement | undefined, styles: Styles): Map<number, List> {
  const definitions = new Map(
    childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(childrenOf(numbering, 'w:num').map((one) => [Number(one.attributes['w:numId']), one]));
  const definitionOf = (num: XmlElement | undefined): XmlElement | undefined =>
    definitions.get(valueOf(num, 'w:abstractNumId') ?? '');
  return new Map(
    Array.from(nums, ([id, num]): [number, List] => {
      const named = definitionOf(num);
      // A definition may leave its levels to a style of lists, which names another list.
      const link = styles.get(valueOf(named, 'w:numStyleLink') ?? '')?.list?.id;
      const definition = link === undefined ? named : definitionOf(nums.get(link));
      const overrides = childrenOf(num, 'w:lvlOverride');
      const levels = [
        ...childrenOf(definition, 'w:lvl'),
        ...overrides.flatMap((one) => childrenOf(one, 'w:lvl')),
      ];
      return [
        id,
        {
          definition: definition?.attributes['w:abstractNumId'] ?? '',
          levels: new Map(levels.map((level) => [Number(level.attributes['w:ilvl']), readLevel(level)])),
          startsAnew: new Map(
            overrides.flatMap((one): [number, number][] => {
              const start = numberOf(one, 'w:startOverride');
              return start === undefined ? [] : [[Number(one.attributes['w:ilvl']), start]];
            }),
          ),
        },
      ];
    }),
  );
}

function readLevel(level: XmlElement): Level {
  const isHidden = switchOf(childOf(level, 'w:rPr'), 'w:vanish') ?? false;
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    pattern: isHidden ? '' : (valueOf(level, 'w:lvlText') ?? '').slice(0, LONGEST_PATTERN),
    // A tab after a number is layout, as an indent is.
    follows: valueOf(level, 'w:suff') === 'space' ? ' ' : '',
    style: valueOf(level, 'w:pStyle'),
    restartedBy: numberOf(level, 'w:lvlRestart'),
    isDecimal: switchOf(level, 'w:isLgl') ?? false,
  };
}
