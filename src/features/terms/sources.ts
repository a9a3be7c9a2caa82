import type { CallEntry, SectionKind } from '../../guide/model/schema/entry.ts';
import type { TermSource } from './term-source.ts';

/** Fields on how one applies; what stands in all others is about what is to be done. */
const APPLYING: ReadonlySet<SectionKind> = new Set([
  'indicators',
  'years',
  'modes',
  'funding',
  'requirements',
  'channel',
  'materials',
  'notes',
]);

/**
 * What terms are looked for in: an edition’s calls, given the lines of its source without bookmark
 * marks. A call’s own lines are those from its heading to its last; text of the direction above it stands on the page of
 * that and is not the call’s.
 */
export function termSources(calls: readonly CallEntry[], lines: readonly string[]): TermSource[] {
  return calls.map(({ id, title, titleSource, lines: [first, last], sections }) => {
    const about = sections.filter(({ kinds: [kind] }) => kind && !APPLYING.has(kind));
    const field = new Set(about.flatMap(({ blocks }) => blocks.map(({ line }) => line)));
    return {
      id,
      title: titleSource === 'printed' ? title : '',
      field: [...field].map((line) => lines[line - 1] ?? ''),
      lines: lines.slice(first - 1, last),
    };
  });
}
