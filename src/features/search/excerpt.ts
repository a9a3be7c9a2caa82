import { nameOfAnchor } from '../../guide/model/anchored-lists.ts';
import { FIELD_NAMES } from '../../guide/model/field-names.ts';
import type { SectionKind } from '../../guide/model/schema/entry.ts';
import type { Range } from './hits.ts';

/** Characters shown before the first hit, and in all. */
const BEFORE = 20;
const LENGTH = 90;

/** A beginning that is not longer is not cut off: it is a printed marker, or no longer than what stands for it. */
const UNCUT = 5;

/** A stretch of an excerpt. */
export interface ExcerptPiece {
  text: string;
  isHit: boolean;
}

/** A text around its first hit, with every hit in it whole; … where it is cut. */
export function cutExcerpt(text: string, ranges: readonly Range[]): ExcerptPiece[] {
  const [first] = ranges;
  const before = (first?.start ?? 0) - BEFORE;
  const start = before <= UNCUT ? 0 : before;
  const limit = Math.min(text.length, start + LENGTH);
  const cut = ranges.find((range) => range.start < limit && range.end > limit);
  const end = Math.max(first?.end ?? 0, cut?.end ?? limit);
  return [
    { text: start > 0 ? '…' : '', isHit: false },
    ...markRanges(
      text.slice(start, end),
      ranges.map((range) => ({ start: range.start - start, end: range.end - start })),
    ),
    { text: end < text.length ? '…' : '', isHit: false },
  ].filter((piece) => piece.text !== '');
}

/** A whole text cut at its hits. */
export function markRanges(text: string, ranges: readonly Range[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start >= text.length) break;
    pieces.push(
      { text: text.slice(from, start), isHit: false },
      { text: text.slice(start, end), isHit: true },
    );
    from = Math.min(end, text.length);
  }
  pieces.push({ text: text.slice(from), isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** What an anchor of a page stands for, in words: `主要内容第3条`; empty for one without a name. */
export function nameAnchor(anchor: string): string {
  const entry = nameOfAnchor(anchor);
  if (entry !== undefined) return entry;
  return anchor in FIELD_NAMES ? FIELD_NAMES[anchor as SectionKind] : '';
}
