import { printedOffset, type ReadLine } from '../parse/readings.ts';
import type { Guide } from './build-guide.ts';
import type { Block, Entry, Section } from './schema/entry.ts';

/** A guide that was read off `lines`, with all its texts as they are printed. */
export function asPrinted(guide: Guide, lines: readonly ReadLine[]): Guide {
  if (lines.every(isPrinted)) return guide;
  const cut = createCutter(lines.filter((line) => !isPrinted(line)));
  return { ...guide, entries: guide.entries.map((entry) => printEntry(entry, cut, lines)) };
}

function isPrinted({ text, printed }: ReadLine): boolean {
  return text === printed;
}

/** Takes the next characters of a line: gives what they are in print, and where that begins. */
type Cut = (line: number, text: string) => { printed: string; start: number };

/** The parts of a line come in order and leave nothing out, so each begins where the one before ended. */
function createCutter(changed: readonly ReadLine[]): Cut {
  const open = new Map(changed.map((line) => [line.number, { line, at: 0 }]));
  return (number, text) => {
    const place = open.get(number);
    if (!place) return { printed: text, start: -1 };
    const { line, at } = place;
    place.at = at + text.length;
    const start = printedOffset(line, at);
    return { printed: line.printed.slice(start, printedOffset(line, place.at)), start };
  };
}

function printEntry(entry: Entry, cut: Cut, lines: readonly ReadLine[]): Entry {
  const { line, indent, label, title } = entry.heading;
  const part = (text: string): string => (line === null ? text : cut(line, text).printed);
  const heading = { line, indent: part(indent), label: part(label), title: part(title) };
  const shown = entry.titleSource === 'printed' ? heading.title.trim() : entry.title;
  const sections = entry.sections.map((section) => printSection(section, cut));
  const call = entry.call && createQuoter(entry.sections, sections, lines)(entry.call, entry.lines);
  return { ...entry, heading, title: shown, sections, call: call && { ...call, title: shown } };
}

function printSection({ kinds, label, blocks }: Section, cut: Cut): Section {
  return {
    kinds,
    label: label && {
      line: label.line,
      indent: cut(label.line, label.indent).printed,
      text: cut(label.line, label.text).printed,
    },
    blocks: blocks.map((block) => printBlock(block, cut)),
  };
}

function printBlock(block: Block, cut: Cut): Block {
  const { line } = block;
  const { printed: indent, start } = cut(line, block.indent);
  return {
    ...block,
    column: start === -1 ? block.column : start + 1,
    indent,
    marker: block.marker === null ? null : cut(line, block.marker).printed,
    gap: cut(line, block.gap).printed,
    text: cut(line, block.text).printed,
  };
}

/** Keys of a call's facts under which a text stands that is the guide's. */
const QUOTED = new Set(['text', 'sentence', 'label', 'group', 'modesText', 'nameFormat', 'quota']);

/** Gives facts with every text that they quote from the lines they are about as it is printed there. */
function createQuoter(read: readonly Section[], printed: readonly Section[], lines: readonly ReadLine[]) {
  const shown = printed.flatMap(({ blocks }) => blocks);
  const entries = new Map(read.flatMap(({ blocks }) => blocks).map((block, at) => [keyOf(block), shown[at]]));
  /** Where in a line the last quotation was found: the next one mostly stands behind it. */
  const found = new Map<number, number>();

  const quoteLine = (text: string, scope: readonly ReadLine[]): string => {
    if (text === '' || scope.some((line) => isPrinted(line) && line.text.includes(text))) return text;
    for (const line of scope) {
      const after = line.text.indexOf(text, found.get(line.number) ?? 0);
      const at = after === -1 ? line.text.indexOf(text) : after;
      if (at === -1) continue;
      found.set(line.number, at);
      return line.printed.slice(printedOffset(line, at), printedOffset(line, at + text.length));
    }
    return text;
  };
  const visit = (value: unknown, key: string, scope: readonly ReadLine[]): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => visit(one, key, scope));
    if (typeof value === 'string' && QUOTED.has(key)) {
      const quoted = value.split('\n').map((text) => quoteLine(text, scope));
      return quoted.join('\n');
    }
    if (value === null || typeof value !== 'object') return value;
    const own = linesOf(value, lines) ?? scope;
    const copy = Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, visit(one, name, own)]),
    );
    // An entry of a list is a block, whose parts are known; its marker alone stands in too many places.
    const block = 'marker' in value && entries.get(keyOf(value));
    return block ? { ...copy, marker: block.marker, text: block.text } : copy;
  };
  return <Fact>(fact: Fact, [first, last]: readonly [number, number]): Fact => {
    const scope = lines.slice(first - 1, last);
    // Only texts change, and each stays where it is.
    return scope.every(isPrinted) ? fact : (visit(fact, '', scope) as Fact);
  };
}

/** The lines that a fact says it is about. */
function linesOf(fact: object, lines: readonly ReadLine[]): readonly ReadLine[] | undefined {
  if ('line' in fact) return lines.slice(Number(fact.line) - 1, Number(fact.line));
  if (!('lines' in fact) || !Array.isArray(fact.lines)) return undefined;
  return lines.slice(Number(fact.lines[0]) - 1, Number(fact.lines[1]));
}

function keyOf(part: { line?: unknown; marker?: unknown; text?: unknown }): string {
  return JSON.stringify([part.line, part.marker, part.text]);
}
