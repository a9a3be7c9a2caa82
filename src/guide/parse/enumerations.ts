import { readLikeMarker, readMarker, type ListMark, type Marker } from '../grammar/list-mark.ts';

/** A piece of a text that is a list entry, or the text before the first one. Offsets are 0-based. */
export interface Segment {
  start: number;
  end: number;
  marker: Marker | null;
  /** White space between marker and text. */
  gapLength: number;
  depth: number;
}

/** A marker whose number does not follow the one before. */
export interface NumberingSlip {
  at: number;
  length: number;
  value: number;
  expected: number;
}

/** What looks like a list's next marker and is none that could be read as one. */
export interface HiddenMarker {
  at: number;
  value: number;
}

/** What a text is cut into, and what is odd about its markers. */
export interface Enumeration {
  segments: Segment[];
  slips: NumberingSlip[];
  hidden: HiddenMarker[];
}

/** The lists open in a section: one form of marker a depth, with the number last seen. */
export interface ListState {
  /** All forms that a marker may have. */
  marks: readonly ListMark[];
  forms: string[];
  values: number[];
}

/** A fresh state, for the beginning of a section. */
export function emptyListState(marks: readonly ListMark[]): ListState {
  return { marks, forms: [], values: [] };
}

/** After these an entry may begin inside a line. */
const BOUNDARY = '。;:!?';

/**
 * Cuts a line's text at its list markers: `①…。②…。`, `1.企业类：（1）…；（2）…`.
 *
 * A marker counts at the beginning of the text, and after a sentence, semicolon or colon outside brackets when
 * its number goes on from the list's last (the same number again and one left out are slips of the source,
 * lines 615 and 964). `inline: false` looks at the beginning only. What stands in such a place and looks like the next
 * marker, in whatever form, or has the form of an open list, is `hidden` when no entry begins with it.
 */
export function splitEnumeration(
  norm: string,
  state: ListState,
  { inline }: { inline: boolean },
): Enumeration {
  const first = norm.length - norm.trimStart().length;
  const segments: Segment[] = [];
  const slips: NumberingSlip[] = [];
  const hidden: HiddenMarker[] = [];
  let brackets = 0;
  let previous = '';
  let index = first;
  while (index < norm.length) {
    const atStart = index === first;
    const isBoundary = atStart || (previous !== '' && BOUNDARY.includes(previous));
    const isBreak =
      isBoundary || previous === ',' || previous === ')' || norm.charAt(index - 1).trim() === '';
    const mayBegin = brackets === 0 && isBoundary && (atStart || inline);
    const marker = mayBegin ? readMarker(norm, index, state.marks) : undefined;
    const likely = isBreak && norm.charAt(index).trim() !== '' ? likelyMarker(norm, index, state) : undefined;
    const placed = marker && placeMarker(marker, state, atStart);
    if (likely !== undefined && (!placed || placed.opensAfresh)) hidden.push({ at: index, value: likely });
    if (marker && placed) {
      if (placed.expected !== marker.value) {
        slips.push({ at: index, length: marker.length, value: marker.value, expected: placed.expected });
      }
      closeSegment(segments, first, index);
      const textStart = index + marker.length;
      const gapLength = countSpaces(norm, textStart);
      segments.push({ start: atStart ? 0 : index, end: norm.length, marker, gapLength, depth: placed.depth });
      index = textStart + gapLength;
      // `1.企业类：（1）…` opens a list inside the entry, but `1.（1）` does not.
      previous = '';
      continue;
    }
    const char = norm.charAt(index);
    if (char === '(') brackets += 1;
    if (char === ')') brackets = Math.max(0, brackets - 1);
    if (char.trim() !== '') previous = char;
    index += 1;
  }
  if (segments.length === 0 && norm.trim() !== '') {
    segments.push({ start: 0, end: norm.length, marker: null, gapLength: 0, depth: 0 });
  }
  return { segments, slips, hidden };
}

function countSpaces(text: string, from: number): number {
  let to = from;
  while (to < text.length && text.charAt(to).trim() === '') to += 1;
  return to - from;
}

function closeSegment(segments: Segment[], first: number, index: number): void {
  const last = segments.at(-1);
  if (last) last.end = index;
  else if (index > first) segments.push({ start: 0, end: index, marker: null, gapLength: 0, depth: 0 });
}

/** Where a marker stands in the lists. */
interface Placed {
  depth: number;
  expected: number;
  /** Whether it is the first of its form and does not count from 1. */
  opensAfresh: boolean;
}

/** Finds the depth of a marker and moves the state on; undefined when it cannot be an entry here. */
function placeMarker(marker: Marker, state: ListState, atStart: boolean): Placed | undefined {
  const depth = state.forms.indexOf(marker.form);
  if (depth === -1) {
    if (!atStart && marker.value !== 1) return undefined;
    state.forms.push(marker.form);
    state.values.push(marker.value);
    return { depth: state.forms.length - 1, expected: 1, opensAfresh: marker.value !== 1 };
  }
  const last = state.values[depth] ?? 0;
  const goesOn = marker.value >= last && marker.value <= last + 2;
  if (!atStart && !goesOn) return undefined;
  state.forms.length = depth + 1;
  state.values.length = depth + 1;
  state.values[depth] = marker.value;
  return { depth, expected: last + 1, opensAfresh: false };
}

/** The number of what looks like the next marker of an open list here, or like another one of the same form. */
function likelyMarker(norm: string, index: number, { marks, forms, values }: ListState): number | undefined {
  const value = readLikeMarker(norm, index, marks);
  if (value === undefined) return undefined;
  if (values.some((last) => value === last + 1)) return value;
  const marker = readMarker(norm, index, marks);
  return marker && forms.includes(marker.form) ? value : undefined;
}
