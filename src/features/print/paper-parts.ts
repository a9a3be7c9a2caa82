import type { Guide } from '../../guide/model/build-guide.ts';
import { entryTreeOf } from '../../guide/model/entry-tree.ts';
import { isCall, type Entry, type EntryKind } from '../../guide/model/schema/entry.ts';
import { isLargeGuide, MOST_ON_A_PAGE } from '../../site/large-edition.ts';
import { paperAddress } from '../../site/addresses.ts';

/** In a print view of several parts, about how many calls a part has. */
const CALLS_PER_PART = 100;

/** With these a part may begin: what stands under one of them stays together. */
const BEGINNINGS: ReadonlySet<EntryKind> = new Set(['group', 'direction', 'fund-category']);

/** A print view with the lines of the source that it shows, first and last. */
export interface PaperView {
  address: string;
  lines: readonly [from: number, to: number];
}

/** All print views of a guide that hold text: of the whole, unless it is a large one, and of each plan. */
export function paperViews(year: string, guide: Guide, lastLine: number): PaperView[] {
  const ofPlans = plansOf(guide).flatMap((plan) => {
    const parts = paperParts(guide, plan);
    return parts.map((part, index): PaperView => {
      const from = part[0]?.lines[0] ?? 1;
      const to = (parts[index + 1]?.[0]?.lines[0] ?? plan.lines[1] + 1) - 1;
      return { address: paperAddress(year, plan.id, index + 1), lines: [from, to] };
    });
  });
  return isLargeGuide(guide) ? ofPlans : [{ address: paperAddress(year), lines: [1, lastLine] }, ...ofPlans];
}

function plansOf(guide: Guide): Entry[] {
  return guide.entries.filter(({ kind }) => kind === 'plan');
}

const known = new WeakMap<Entry, Entry[][]>();

/** The parts of the print view of a plan, each its entries in reading order: one, unless it has very many calls. */
export function paperParts(guide: Guide, plan: Entry): Entry[][] {
  const parts = known.get(plan) ?? cutPaper([plan, ...entryTreeOf(guide).pagesBelow(plan.id)]);
  known.set(plan, parts);
  return parts;
}

function cutPaper(entries: readonly Entry[]): Entry[][] {
  if (entries.filter(isCall).length <= MOST_ON_A_PAGE) return [[...entries]];
  const parts: Entry[][] = [[]];
  let calls = 0;
  for (const entry of entries) {
    if (calls >= CALLS_PER_PART && BEGINNINGS.has(entry.kind)) {
      parts.push([]);
      calls = 0;
    }
    parts.at(-1)?.push(entry);
    calls += Number(isCall(entry));
  }
  return parts;
}
