import type { DraftLine } from './draft-line.ts';
import { allText, createInlineReader, type Inline, type InlineReader } from './read-inline.ts';
import type { Label, ListPlace } from './numbering.ts';
import { readTable } from './read-table.ts';
import type { Remarks } from './remarks.ts';
import { readLevel, styleOf, type Style, type Styles } from './styles.ts';
import { childOf, numberOf, valueOf, type XmlElement } from './xml.ts';

/** What all stories of a file share. */
export interface Shared {
  styles: Styles;
  count: (place: ListPlace) => Label | undefined;
  remarks: Remarks;
  /** Paragraphs met so far. */
  paragraphs: number;
}

/** One story while it is read. `joined` is what stands before a deleted end of a paragraph. */
interface Story {
  shared: Shared;
  reader: InlineReader;
  role: 'paragraph' | 'text-box' | 'note';
  lines: DraftLine[];
  joined: { inline: Inline; properties: XmlElement | undefined } | undefined;
  /** Whether the table of contents has begun. */
  hasContents: boolean;
}

const CONTENTS_STYLE = /^(?:toc [1-9]|toc heading|目录 ?[1-9]?)$/i;
const CONTENTS_TITLE = /^目\s*[录次]$/;
const INDENT = /^[ \t\u00a0\u3000]+/;

/**
 * Reads the blocks of one story: the text, a text box, a note. Throws a refusal when a field in it hides the rest.
 */
export function readStory(container: XmlElement, role: Story['role'], shared: Shared): DraftLine[] {
  const reader = createInlineReader(shared.styles, shared.remarks);
  const story: Story = { shared, reader, role, lines: [], joined: undefined, hasContents: false };
  readBlocks(container.children, story);
  flush(story);
  reader.fields.finish();
  return story.lines;
}

function readBlocks(blocks: readonly XmlElement[], story: Story): void {
  const { remarks } = story.shared;
  for (const block of blocks)
    switch (block.name) {
      case 'w:p':
        readParagraph(block, story);
        break;
      case 'w:tbl':
        flush(story);
        append(
          readTable(block, (cell) => readCell(cell, story), remarks),
          story.lines,
        );
        break;
      case 'w:sdt':
        if (isContentsGallery(block)) dropContents(story);
        else readBlocks(childOf(block, 'w:sdtContent')?.children ?? [], story);
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        remarks.add('embedded', block.name);
        break;
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        readBlocks(block.children, story);
        break;
      default:
    }
}

/** A cell is read as part of its story: a field may reach over cells. */
function readCell(cell: XmlElement, story: Story): DraftLine[] {
  const inside = { ...story, lines: [] };
  readBlocks(cell.children, inside);
  flush(inside);
  story.hasContents = inside.hasContents;
  return inside.lines;
}

function isContentsGallery(block: XmlElement): boolean {
  const gallery = childOf(childOf(block, 'w:sdtPr'), 'w:docPartObj');
  return valueOf(gallery, 'w:docPartGallery') === 'Table of Contents';
}

/** Says once that there was a table of contents, and takes back the title above it. */
function dropContents(story: Story): void {
  if (story.hasContents) return;
  story.hasContents = true;
  const last = story.lines.findLastIndex(({ text }) => text !== '');
  const before = story.lines[last]?.text ?? '';
  const title = CONTENTS_TITLE.test(before) ? before : '';
  if (title !== '') story.lines.splice(last);
  story.shared.remarks.add('contents', title);
}

function readParagraph(paragraph: XmlElement, story: Story): void {
  const { shared, reader } = story;
  shared.paragraphs += 1;
  shared.remarks.paragraph = shared.paragraphs;
  const properties = childOf(paragraph, 'w:pPr');
  const inline = reader.read(paragraph);
  if (inline.isContents) {
    dropContents(story);
    // Somebody may have typed text where the contents stand: it must not be lost without a word.
    const style = styleOf(shared.styles, valueOf(properties, 'w:pStyle'));
    const left = inline.text.trim() === '' ? allText(paragraph) : '';
    if (left !== '' && !CONTENTS_STYLE.test(style.name)) shared.remarks.add('contents', left);
  }
  story.joined = joinInlines(story.joined, { inline, properties });
  if (!isEndRemoved(properties, shared.remarks)) flush(story);
}

/** The properties are those of the first part that has text, as Word has it. */
function joinInlines(before: Story['joined'], next: NonNullable<Story['joined']>): Story['joined'] {
  if (!before) return next;
  const { inline, properties } = before;
  const result = { inline, properties: inline.text === '' ? next.properties : properties };
  inline.text += next.inline.text;
  append(next.inline.notes, inline.notes);
  append(next.inline.boxes, inline.boxes);
  inline.isContents ||= next.inline.isContents;
  inline.isCut ||= next.inline.isCut;
  return result;
}

function isEndRemoved(properties: XmlElement | undefined, remarks: Remarks): boolean {
  const mark = childOf(properties, 'w:rPr');
  const inserted = childOf(mark, 'w:ins') ?? childOf(mark, 'w:moveTo');
  const removed = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
  if (inserted) remarks.add(inserted.name === 'w:ins' ? 'insertion' : 'moved-here', '¶', inserted);
  if (removed) remarks.add(removed.name === 'w:del' ? 'deletion' : 'moved-away', '¶', removed);
  return removed !== undefined;
}

/** Makes lines of the paragraph that has ended. */
function flush(story: Story): void {
  const { joined, shared } = story;
  if (!joined) return;
  story.joined = undefined;
  const { inline, properties } = joined;
  const style = styleOf(shared.styles, valueOf(properties, 'w:pStyle'));
  if (inline.text.trim() === '' && inline.boxes.length === 0 && (inline.isContents || inline.isCut)) return;
  if (CONTENTS_STYLE.test(style.name)) {
    dropContents(story);
    shared.remarks.add('contents', inline.text);
    return;
  }
  const own = readLevel(properties);
  const level = own === undefined ? style.level : own;
  const label = labelOf(properties, style, shared);
  const text = withLabel(label, inline.text);
  const line = { role: story.role, level, style: style.name, cells: null, paragraph: shared.paragraphs };
  // A soft break in a heading is layout; elsewhere it begins a line.
  const texts = level === null ? text.split('\n') : [unbroken(text)];
  texts.forEach((one, index) =>
    story.lines.push({
      ...line,
      text: one.replace(INDENT, ''),
      notes: index === texts.length - 1 ? inline.notes : [],
    }),
  );
  for (const box of inline.boxes) append(readBox(box, shared), story.lines);
}

function readBox(box: XmlElement, shared: Shared): DraftLine[] {
  const lines = readStory(box, 'text-box', shared).filter(({ text }) => text !== '');
  shared.remarks.add('text-box', lines.map(({ text }) => text).join('\n'));
  return lines;
}

function labelOf(properties: XmlElement | undefined, style: Style, shared: Shared): string {
  const numbering = childOf(properties, 'w:numPr');
  const own = numberOf(numbering, 'w:numId');
  const list = own ?? style.list?.id;
  if (list === undefined) return '';
  const depth = numberOf(numbering, 'w:ilvl');
  const label = shared.count({
    list,
    depth: depth ?? style.list?.depth,
    // The level that a list keeps for a style counts where the paragraph does not say another.
    style: depth === undefined ? (style.list?.style ?? style.id) : undefined,
  });
  // A list that the file does not have: 0 is none.
  if (!label && list !== 0) shared.remarks.add('unknown-number-format', `列表${list}`);
  if (label?.unknownFormat) shared.remarks.add('unknown-number-format', label.unknownFormat);
  return label?.text ?? '';
}

/** A number must not run together with one that the text begins with. What was typed after it is no indent. */
function withLabel(label: string, text: string): string {
  return /[\d.]$/.test(label) && /^\d/.test(text) ? `${label} ${text}` : label + text;
}

function unbroken(text: string): string {
  return text
    .split('\n')
    .map((part) => part.trim())
    .reduce((all, part) => (/\w$/.test(all.slice(-1)) && /^\w/.test(part) ? `${all} ${part}` : all + part));
}

/** Not by spreading: a call takes no more arguments than the stack has room for. */
function append<T>(from: readonly T[], to: T[]): void {
  for (const one of from) to.push(one);
}
