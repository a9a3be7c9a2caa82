import { splitEnumeration, type ListState, type Segment } from '../parse/enumerations.ts';
import { foldWidth, type Line } from '../parse/lines.ts';
import type { Reporter } from '../report/reporter.ts';
import { isContent } from './anchored-lists.ts';
import type { Block, Role, SectionKind } from './schema/entry.ts';
import { splitAfter } from './sentences.ts';
import { ENTRY_ROLE } from '../entry-files/usual-role.ts';

/** A stretch of a line that belongs to a section, from 0-based `start` to the line's end. */
export interface SectionText {
  line: Line;
  text: string;
  start: number;
  /** Whether it begins its line (false: it follows a label). */
  ownLine: boolean;
}

/** A lead-in at whose colon a list inside a paragraph begins: `重点支持开展研发以下其中一项内容：1.…` (line 1171). */
const LEAD_IN = /:\s*1[.](?!\d)/;

/** How much of a text that hides a marker is named. */
const HIDDEN_SHOWN = 12;

/** Cuts a stretch of section text into blocks; together they have exactly its characters. */
export function buildBlocks(
  piece: SectionText,
  kinds: readonly SectionKind[],
  lists: ListState,
  report: Reporter,
): Block[] {
  const [kind = 'other'] = kinds;
  if (kind === 'introduction' || kind === 'notice' || kind === 'annex')
    return [block(piece, wholeSegment(piece), 'paragraph')];
  const norm = foldWidth(piece.text);
  // Content is running text: only a list after a lead-in is cut out of it (方向68).
  const inline = !isContent(kinds) || LEAD_IN.test(norm);
  const { segments, slips, hidden } = splitEnumeration(norm, lists, { inline });
  for (const slip of slips) {
    report.warn(
      'numbering',
      { line: piece.line.number, column: piece.start + slip.at + 1, length: slip.length },
      {
        found: `number ${slip.value}`,
        expected: `number ${slip.expected}`,
        note: `序号印作“${slip.value}”，按次序应为“${slip.expected}”`,
      },
    );
  }
  for (const { at, value } of hidden) {
    report.error(
      'hidden-marker',
      { line: piece.line.number, column: piece.start + at + 1 },
      {
        found: `“${piece.text.slice(at, at + HIDDEN_SHOWN)}”, which looks like number ${value} of a list`,
        expected: 'the list’s next number, marked as those before it',
      },
    );
  }
  const isOption = kind === 'content' && segments.length > 1 && segments[0]?.marker === null;
  const role = isOption ? 'option' : (ENTRY_ROLE[kind] ?? 'entry');
  return segments.flatMap((segment) => {
    if (segment.marker) return [block(piece, segment, segment.depth > 0 && role === 'item' ? 'entry' : role)];
    if (kind === 'indicators' && segments.length === 1) return splitUnmarked(piece, segment, role);
    if (kind === 'requirements' && segments.length === 1) return [block(piece, segment, role)];
    return [block(piece, segment, 'paragraph')];
  });
}

/**
 * Indicators without markers: one block for each part that ends with a semicolon when the text is a list by
 * semicolons only (`申请发明专利2件以上…；促进技术转移…；…。`, line 740), else one block.
 */
function splitUnmarked(piece: SectionText, segment: Segment, role: Role): Block[] {
  const parts = splitAfter(piece.text, '；');
  const listOnly = parts.length > 1 && !piece.text.trimEnd().slice(0, -1).includes('。');
  if (!listOnly) return [block(piece, segment, role)];
  return parts.map(({ text, start }) => block(piece, { ...segment, start, end: start + text.length }, role));
}

function wholeSegment({ text }: SectionText): Segment {
  return { start: 0, end: text.length, marker: null, gapLength: 0, depth: 0 };
}

function block(piece: SectionText, segment: Segment, role: Role): Block {
  const raw = piece.text.slice(segment.start, segment.end);
  const indent = segment.start === 0 || segment.marker === null ? (/^\s*/.exec(raw)?.[0] ?? '') : '';
  const markerEnd = indent.length + (segment.marker?.length ?? 0);
  const textStart = markerEnd + segment.gapLength;
  return {
    role,
    line: piece.line.number,
    column: piece.start + segment.start + 1,
    indent,
    marker: segment.marker ? raw.slice(indent.length, markerEnd) : null,
    gap: raw.slice(markerEnd, textStart),
    text: raw.slice(textStart),
    depth: segment.depth,
    n: null,
  };
}
