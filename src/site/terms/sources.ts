import type { Page } from '../../model/schema/page.ts';
import type { TermSource } from './candidates.ts';

/** Sections on how one applies, as the outline names them; what stands in all others is about the field. */
const APPLYING = new Set([
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
 * What terms are looked for in: the calls among an edition’s pages, given the lines of its source without bookmark
 * marks. A call’s own lines are those from its heading to its last; text of the direction above it stands on the page of
 * that and is not the call’s.
 */
export function termSources(pages: readonly Page[], lines: readonly string[]): TermSource[] {
  return pages
    .filter(({ type }) => type === 'call')
    .map(({ id, title, titleSource, lines: [first, last], outline }) => {
      let section = '';
      const field = new Set<number>();
      for (const { role, line, id: anchor } of outline) {
        if (role === 'label') section = anchor ?? '';
        else if (role !== 'title' && line !== null && !APPLYING.has(section)) field.add(line);
      }
      return {
        id,
        title: titleSource === 'printed' ? title : '',
        field: [...field].map((line) => lines[line - 1] ?? ''),
        lines: lines.slice(first - 1, last),
      };
    });
}
