import type { Grammar } from '../grammar/grammar.ts';
import type { Reporter } from '../report/reporter.ts';
import type { DraftLine, NoteReference } from './draft-line.ts';
import { recogniseFormat } from './file-format.ts';
import { findPlaces } from './find-places.ts';
import { createCounter } from './numbering.ts';
import { readParts, type WordParts } from './package-parts.ts';
import { placeNotes } from './place-notes.ts';
import { allText } from './read-inline.ts';
import { readStory, type Shared } from './read-story.ts';
import { Refusal } from './refusal.ts';
import { createRemarks } from './remarks.ts';
import { readStyles } from './styles.ts';
import type { WordDocument } from './word-document.ts';
import type { XmlElement } from './xml.ts';

/**
 * Reads a .docx file as Word shows it with all its changes accepted: numbers, notes and text boxes included, the table of
 * contents, headers and footers left out. What was done with whatever is not plain text stands in `remarks`. The grammar tells where a field ends, after
 * which its notes stand.
 *
 * Anything that is not a Word file, is encrypted, damaged, too large or hostile is one error; the document is then undefined.
 */
export function readWord(bytes: Uint8Array, grammar: Grammar, report: Reporter): WordDocument | undefined {
  try {
    const format = recogniseFormat(bytes);
    if (format === 'text') throw new Refusal('other-format', 'text', 'a Word file (.docx)');
    if (format !== 'zip') throw format;
    return readDocument(readParts(bytes), grammar);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    report.error(error.ruleId, null, { found: error.found, expected: error.expected });
    return undefined;
  }
}

/** The text of `source.txt`: one line of the document a line. */
export function sourceOf({ lines }: WordDocument): string {
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

/** Levels in Word's outline by the lines of `source.txt` that have one: headings, whatever their form. */
export function headingLevels({ lines }: WordDocument): ReadonlyMap<number, number> {
  return new Map(lines.flatMap(({ level }, index) => (level === null ? [] : [[index + 1, level] as const])));
}

function readDocument(parts: WordParts, grammar: Grammar): WordDocument {
  const styles = readStyles(parts.styles);
  const remarks = createRemarks();
  const shared: Shared = { styles, count: createCounter(parts.numbering, styles), remarks, paragraphs: 0 };
  const body = withoutBlankEdges(readStory(parts.body, 'paragraph', shared));
  const notes = { footnote: notesById(parts.footnotes), endnote: notesById(parts.endnotes) };
  const readNote = ({ kind, id }: NoteReference, line: DraftLine): DraftLine[] => {
    const note = notes[kind].get(id);
    if (!note)
      throw new Refusal('damaged-file', `a reference to a ${kind} that is not there`, 'a whole Word file');
    // Word finds a note by its reference: its place is that of the paragraph where this stands.
    const own = { ...shared, paragraphs: line.paragraph - 1 };
    const lines = readStory(note, 'note', own).map((one) => ({ ...one, paragraph: line.paragraph }));
    remarks.addAt(line.paragraph, 'note', lines.map(({ text }) => text).join('\n'));
    return lines;
  };
  const lines = placeNotes(body, grammar, readNote);
  for (const kind of ['headers', 'footers'] as const)
    for (const text of new Set(parts[kind].map(paragraphsText)))
      if (text !== '') remarks.addAt(null, kind === 'headers' ? 'header' : 'footer', text);
  for (const comment of parts.comments?.children ?? [])
    remarks.addAt(null, 'comment', paragraphsText(comment));
  return findPlaces(lines, remarks.all, grammar);
}

/** Covers and contents leave empty paragraphs. */
function withoutBlankEdges(lines: readonly DraftLine[]): DraftLine[] {
  const isFull = ({ text, notes }: DraftLine): boolean => text !== '' || notes.length > 0;
  const first = lines.findIndex(isFull);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isFull) + 1);
}

function notesById(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(root?.children.map((note) => [note.attributes['w:id'] ?? '', note]));
}

function paragraphsText(element: XmlElement): string {
  return element.children.map(allText).join('\n').trim();
}
