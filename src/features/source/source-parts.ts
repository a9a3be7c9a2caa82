import type { Entry } from '../../guide/model/schema/entry.ts';
import { pathTo, type SiteEdition } from '../../site/editions.ts';
import { lineTargets } from './line-targets.ts';

/** Lines of the source that stand together: those of a direction or fund category, or of a plan before its first one. */
export interface SourcePart<Line> {
  entry: Entry;
  lines: Line[];
}

/** Cuts lines into parts, in order; a blank one belongs to what stands before it. */
export function sourceParts<Line extends { number: number }>(
  edition: SiteEdition,
  lines: readonly Line[],
): SourcePart<Line>[] {
  const targets = lineTargets(edition);
  const [first] = edition.pages;
  const parts: SourcePart<Line>[] = [];
  for (const line of lines) {
    const page = targets.get(line.number)?.[0]?.page;
    const last = parts.at(-1);
    const entry = page ? partOf(edition, page) : (last?.entry ?? first);
    if (last && entry === last.entry) last.lines.push(line);
    else if (entry) parts.push({ entry, lines: [line] });
  }
  return parts;
}

function partOf(edition: SiteEdition, page: Entry): Entry {
  return pathTo(edition, page).findLast(({ kind }) => kind !== 'sub-direction' && kind !== 'topic') ?? page;
}
