import { parse, stringify } from 'yaml';
import type { EditionFile } from '../../../src/guide/model/schema/edition-file.ts';
import type { Draft, DraftCall, DraftLine } from './draft.ts';

/** A draft as the two files that are split. */
export interface WrittenDraft {
  source: string;
  edition: string;
}

const HEADING = /^(\s*)(方向|子方向)\d+(?=[：:])/;
const ITEM = /^(\s*)\d+(?=[.．])/;

/** Counts directions, their parts and items anew, and takes what the editor said to where it now stands. */
export function writeDraft(draft: Draft, editionFile: string): WrittenDraft {
  const edition = parse(editionFile) as EditionFile;
  const lost = new Map(
    edition.lostHeadings.flatMap((note) => (note.kind === 'direction' ? [[note.line, note] as const] : [])),
  );
  let direction = 0;
  let part = 0;
  let item = 0;
  let call: DraftCall | null = null;
  const numbers = new Map<DraftLine, number>();
  const texts = draft.lines.map((line) => {
    if (line.call !== call) item = 0;
    call = line.call;
    if (line.number !== null && lost.has(line.number)) numbers.set(line, (direction += 1));
    const [, , kind] = HEADING.exec(line.text) ?? [];
    if (kind === '方向') {
      direction += 1;
      part = 0;
      return line.text.replace(HEADING, `$1方向${direction}`);
    }
    if (kind === '子方向') return line.text.replace(HEADING, `$1子方向${(part += 1)}`);
    return line.isItem ? line.text.replace(ITEM, `$1${(item += 1)}`) : line.text;
  });

  const placeOf = (number: number): number => draft.lines.findIndex((line) => line.number === number) + 1;
  const isThere = ({ line }: { line: number }): boolean => placeOf(line) > 0;
  const moved = <Note extends { line: number }>(note: Note): Note => ({ ...note, line: placeOf(note.line) });
  // A heading that is quoted has another number now.
  const quoted = ({ line }: { line: number }) => ({ line, quote: (texts[line - 1] ?? '').trim() });
  const followers = new Map(draft.calls.map((one) => [one.from.join(), idOf(draft, one, texts)]));
  const next: EditionFile = {
    ...edition,
    edition: edition.edition + 1,
    title: { ...edition.title, evidence: edition.title.evidence.filter(isThere).map(moved).map(quoted) },
    lostHeadings: edition.lostHeadings.filter(isThere).map((note) => {
      const place = { ...moved(note), evidence: note.evidence.filter(isThere).map(moved).map(quoted) };
      const line = draft.lines[place.line - 1];
      return place.kind === 'direction' && line ? { ...place, number: numbers.get(line) ?? 0 } : place;
    }),
    readings: edition.readings.filter(isThere).map(moved),
    missing: edition.missing.flatMap((one) => {
      const id = followers.get(one.call);
      return id === undefined ? [] : [{ ...one, call: id }];
    }),
    notes: [],
    modeNotes: [],
    totals: { directions: direction, calls: draft.calls.length, items: edition.totals.items },
  };
  return { source: texts.join('\n'), edition: stringify(next) };
}

/** The id of a call by what is printed above it; of the few that the edition file names, none is a topic or a fund category. */
function idOf(draft: Draft, call: DraftCall, texts: readonly string[]): string {
  const first = draft.lines.findIndex((line) => line.call === call);
  const above = texts.slice(0, first + 1).reverse();
  const number = (kind: RegExp): string | undefined =>
    above.flatMap((text) => kind.exec(text)?.[1] ?? []).at(0);
  const direction = number(/^\s*方向(\d+)[：:]/) ?? '';
  return call.kind === 'direction' ? direction : `${direction}-${number(/^\s*子方向(\d+)[：:]/) ?? ''}`;
}
