import { readLines } from '../parse/lines.ts';
import { recogniseLines } from '../parse/recognise-lines.ts';
import type { DraftLine, NoteReference } from './draft-line.ts';

/** What a note's first line begins with: a field of its own, that the sentences of another field are not read with it. */
export const NOTE_LABELS = { footnote: '脚注：', endnote: '尾注：' } as const;

/**
 * Puts each note after the field in which it is referred to: before the next line that is a heading, by its style or its
 * form, or a field. `read` gives a note's paragraphs.
 */
export function placeNotes(
  lines: readonly DraftLine[],
  read: (note: NoteReference, line: DraftLine) => DraftLine[],
): DraftLine[] {
  const nodes = recogniseLines(readLines(lines.map(({ text }) => text).join('\n')));
  const opening = new Set(nodes.filter(({ type }) => type !== 'text').map(({ line }) => line.number));
  const placed: DraftLine[] = [];
  const known = new Set<string>();
  let waiting: DraftLine[] = [];
  const place = (): void => {
    const blank = placed.splice(placed.findLastIndex(({ text }) => text !== '') + 1);
    for (const line of [...waiting, ...blank]) placed.push(line);
    waiting = [];
  };
  lines.forEach((line, index) => {
    if (waiting.length > 0 && (line.level !== null || opening.has(index + 1))) place();
    placed.push(line);
    for (const note of line.notes) {
      const key = `${note.kind} ${note.id}`;
      if (!known.has(key)) for (const one of labelled(note, read(note, line))) waiting.push(one);
      known.add(key);
    }
  });
  place();
  return placed;
}

function labelled({ kind }: NoteReference, lines: readonly DraftLine[]): DraftLine[] {
  return lines
    .filter(({ text }) => text !== '')
    .map((line, index) => (index === 0 ? { ...line, text: NOTE_LABELS[kind] + line.text } : line));
}
