import type { Entry } from '../../guide/model/schema/entry.ts';

/** Children that stand side by side: a group with what is in it, or a run of entries outside groups. */
export interface ChildRun {
  group: Entry | undefined;
  pages: Entry[];
}

/** Cuts a page's children into groups and runs between them, in source order. */
export function groupChildren(children: readonly Entry[]): ChildRun[] {
  const runs: ChildRun[] = [];
  for (const page of children) {
    const last = runs.at(-1);
    if (page.kind === 'group') runs.push({ group: page, pages: [] });
    else if (last && !last.group) last.pages.push(page);
    else runs.push({ group: undefined, pages: [page] });
  }
  return runs;
}
