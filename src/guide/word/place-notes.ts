import type { Grammar } from '../grammar/grammar.ts';
import type { DraftLine, NoteReference } from './draft-line.ts';
import { formsOf } from './line-forms.ts';

/** What notes begin with: a field of their own, that their sentences are not read with those of another. */
const LABELS = { footnote: '脚注：', endnote: '尾注：' } as const;

/**
 * Puts each note after the field in which it is referred to: before the next line that is a heading, by its style or its
 * form, or a field. Notes that come together have one label. `read` gives a note's paragraphs.
 */
export function placeNotes(
  lines: readonly DraftLine[],
  grammar: Grammar,
  read: (note: NoteReference, line: DraftLine) => DraftLine[],
): DraftLine[] {
  const forms = formsOf(
    lines.map(({ text }) => text),
    grammar,
  );
  const placed: DraftLine[] = [];
  const known = new Set<string>();
  let waiting: DraftLine[] = [];
  let kind: NoteReference['kind'] | null = null;
  const place = (): void => {
    const blank = placed.splice(placed.findLastIndex(({ text }) => text !== '') + 1);
    for (const line of [...waiting, ...blank]) placed.push(line);
    [waiting, kind] = [[], null];
  };
  const wait = (note: NoteReference, line: DraftLine): void => {
    const key = `${note.kind} ${note.id}`;
    // Word refers to a note once; a hostile file may do so a million times.
    if (known.has(key)) return;
    known.add(key);
    for (const one of read(note, line)) {
      if (one.text === '') continue;
      waiting.push(kind === note.kind ? one : { ...one, text: LABELS[note.kind] + one.text });
      kind = note.kind;
    }
  };
  lines.forEach((line, index) => {
    const opens = line.level !== null || (forms[index] ?? 'text') !== 'text';
    if (waiting.length > 0 && opens) place();
    placed.push(line);
    for (const note of line.notes) wait(note, line);
  });
  place();
  return placed;
}
