import type { Guide } from './build-guide.ts';
import type { Entry } from './schema/entry.ts';

/** The entries of a guide by what stands under what. */
export interface EntryTree {
  byId: ReadonlyMap<string, Entry>;
  /** What stands under an entry, given its id, or null for the plans, in source order. */
  childrenOf: (id: string | null) => readonly Entry[];
  /** The same in two: what has a file of its own, and the areas, which stand in their plan's. */
  pagesUnder: (id: string) => readonly Entry[];
  areasOf: (id: string) => readonly Entry[];
  /** Everything below an entry that has a file of its own, parents before their children, in source order. */
  pagesBelow: (id: string) => readonly Entry[];
  /** From the plan down to the entry itself. */
  pathTo: (entry: Entry) => readonly Entry[];
}

const cache = new WeakMap<Guide, EntryTree>();

/** The tree of a guide, which is complete and does not change any more; made once. */
export function entryTreeOf(guide: Guide): EntryTree {
  const known = cache.get(guide) ?? buildTree(guide.entries);
  cache.set(guide, known);
  return known;
}

function buildTree(entries: readonly Entry[]): EntryTree {
  const children = Map.groupBy(entries, ({ parent }) => parent);
  const pages = Map.groupBy(
    entries.filter(({ kind }) => kind !== 'area'),
    ({ parent }) => parent,
  );
  const areas = Map.groupBy(
    entries.filter(({ kind }) => kind === 'area'),
    ({ parent }) => parent,
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const pathTo = (entry: Entry): Entry[] => {
    const parent = byId.get(entry.parent ?? '');
    return parent ? [...pathTo(parent), entry] : [entry];
  };
  const pagesBelow = (id: string): Entry[] =>
    (pages.get(id) ?? []).flatMap((child) => [child, ...pagesBelow(child.id)]);
  return {
    byId,
    pathTo,
    pagesBelow,
    childrenOf: (id) => children.get(id) ?? [],
    pagesUnder: (id) => pages.get(id) ?? [],
    areasOf: (id) => areas.get(id) ?? [],
  };
}
