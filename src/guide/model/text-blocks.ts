import { anchorOf, listOf } from './anchored-lists.ts';
import type { Block, Entry, Role, Section, SectionKind } from './schema/entry.ts';

/** A heading, label or block of a page's text. */
export interface TextBlock {
  role: Role | 'title' | 'label';
  /** Null where nothing of it is printed: what stands there is ours. */
  line: number | null;
  /** The anchors of the page at which it stands: `c1`, or two where one field gives sum and term. */
  anchors: string[];
  /** Its printed characters: white space, then a label or marker, then the rest. */
  indent: string;
  marker: string;
  text: string;
  /** For a label: what the field is about. */
  kinds: readonly SectionKind[];
  /** The number in its anchor. */
  n: number | null;
}

/** The text of an entry's page in document order, its areas' included; not its own heading. */
export function textBlocks(entry: Entry, areas: readonly Entry[]): TextBlock[] {
  return [
    ...entry.sections.flatMap((section) => sectionBlocks(section, entry.call !== null)),
    ...areas.flatMap((area) => [
      areaHeading(area),
      ...area.sections.flatMap((section) => sectionBlocks(section, false)),
    ]),
  ];
}

function areaHeading({ id, heading }: Entry): TextBlock {
  const { line, indent, label, title } = heading;
  return { role: 'title', line, anchors: [id], indent, marker: label, text: title, kinds: [], n: null };
}

function sectionBlocks({ kinds, label, blocks }: Section, isCall: boolean): TextBlock[] {
  const heading: TextBlock = {
    role: 'label',
    line: label?.line ?? null,
    anchors: isCall ? (label ? [...kinds] : kinds.slice(0, 1)) : [],
    indent: label?.indent ?? '',
    marker: '',
    text: label?.text ?? '',
    kinds,
    n: null,
  };
  return [...(label || isCall ? [heading] : []), ...blocks.map((block) => blockOf(block, kinds))];
}

function blockOf({ role, line, indent, marker, gap, text, n }: Block, kinds: Section['kinds']): TextBlock {
  const list = listOf(role, kinds);
  return {
    role,
    line,
    anchors: list && n !== null ? [anchorOf(list, n)] : [],
    indent,
    marker: marker ?? '',
    text: gap + text,
    kinds: [],
    n,
  };
}
