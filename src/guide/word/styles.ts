import { childOf, childrenOf, numberOf, switchOf, valueOf, type XmlElement } from './xml.ts';

/** What a style says, with what it takes over from those that it is based on. */
export interface Style {
  id: string;
  /** As Word's own language has it: `heading 1` for 标题 1. */
  name: string;
  /** 1 to 9, as in the outline; null for text. */
  level: number | null;
  /** The list that numbers its paragraphs, and the style that says so: a list names a style for each level. */
  list: { id: number; depth: number | undefined; style: string } | null;
  isHidden: boolean;
  isStruck: boolean;
}

/** Styles by id; the one of paragraphs that name none stands under ''. */
export type Styles = ReadonlyMap<string, Style>;

const NO_STYLE: Style = { id: '', name: '', level: null, list: null, isHidden: false, isStruck: false };
const HEADING_NAME = /^(?:heading|标题) *([1-9])$/i;
/** Styles are based on styles, in Word some eleven at most. */
const LONGEST_CHAIN = 50;
/** Text, in the outline: one more than the deepest of its nine levels. */
const TEXT_LEVEL = 9;

/** Reads the styles of a Word file. A style based on itself, by whatever way round, is based on nothing. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map(
    childrenOf(root, 'w:style').map((element) => [element.attributes['w:styleId'] ?? '', element]),
  );
  const styles = new Map<string, Style>();
  const read = (id: string, above: ReadonlySet<string>): Style => {
    const known = styles.get(id);
    const element = elements.get(id);
    if (known || !element || above.has(id) || above.size > LONGEST_CHAIN) return known ?? NO_STYLE;
    const base = read(valueOf(element, 'w:basedOn') ?? '', new Set([...above, id]));
    const style = readStyle(id, element, base);
    styles.set(id, style);
    return style;
  };
  for (const id of elements.keys()) read(id, new Set());
  const usual = [...elements.values()].find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  return new Map([...styles, ['', styles.get(usual?.attributes['w:styleId'] ?? '') ?? NO_STYLE]]);
}

function readStyle(id: string, element: XmlElement, base: Style): Style {
  const name = valueOf(element, 'w:name') ?? id;
  const properties = childOf(element, 'w:pPr');
  const numbering = childOf(properties, 'w:numPr');
  const list = numberOf(numbering, 'w:numId');
  const own = readLevel(properties);
  return {
    id,
    name,
    level: own === undefined ? (readNamedLevel(name) ?? base.level) : own,
    list: list === undefined ? base.list : { id: list, depth: numberOf(numbering, 'w:ilvl'), style: id },
    isHidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? base.isHidden,
    isStruck: switchOf(childOf(element, 'w:rPr'), 'w:strike') ?? base.isStruck,
  };
}

/** The level that properties of a paragraph give: 1 to 9, null for text, undefined when they say nothing. */
export function readLevel(properties: XmlElement | undefined): number | null | undefined {
  const level = numberOf(properties, 'w:outlineLvl');
  return level === undefined ? undefined : level < TEXT_LEVEL ? level + 1 : null;
}

/** A file may use Word's own headings without saying what they are. */
function readNamedLevel(name: string): number | undefined {
  const digit = HEADING_NAME.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** The style of that id; the usual one of paragraphs when there is none. */
export function styleOf(styles: Styles, id: string | undefined): Style {
  return styles.get(id ?? '') ?? styles.get('') ?? NO_STYLE;
}
