import { pinyin } from 'pinyin-pro';
import type { EntryNode, GuideTree, HeadingNode } from '../parse/tree.ts';
import type { EditionFile } from '../model/schema/edition-file.ts';

type Plan = EditionFile['plans'][number];
type Group = EditionFile['groups'][number];

/** The name by which a plan is called: `“协同”行动计划（…）`. */
const QUOTED_NAME = /[“"]([^”"]+)[”"]/;

/**
 * The plans of a document: those with the heading, or the name, of last year's keep their id; one whose heading is not
 * printed is the plan before whose text it was lost last year, or takes the place of one that had none; others get an id of their name's syllables.
 */
export function namePlans(
  { plans }: GuideTree,
  { plans: last, lostHeadings }: Pick<EditionFile, 'plans' | 'lostHeadings'>,
): Plan[] {
  const titles = plans.flatMap(({ heading }) => (heading.lost === undefined ? [heading.title.trim()] : []));
  const without = last.filter(({ heading }) => heading === null);
  const unprinted = without.filter((plan) => !titles.some((title) => isNamed(title, plan)));
  const lostPlans = lostHeadings.filter(({ kind }) => kind === 'plan');
  const planOf = (lost: HeadingNode['lost']): Plan | undefined =>
    typeof lost === 'object'
      ? without[lostPlans.findIndex(({ startsWith }) => startsWith === lost.startsWith)]
      : undefined;
  const taken = new Set<string>();
  return plans.map(({ heading }): Plan => {
    const printed = heading.lost === undefined ? heading.title.trim() : null;
    const name = QUOTED_NAME.exec(printed ?? '')?.[1];
    const known =
      printed === null
        ? (planOf(heading.lost) ?? unprinted.find(({ id }) => !taken.has(id)))
        : last.find((plan) => !taken.has(plan.id) && isNamed(printed, plan));
    const id = uniqueId(known?.id ?? idOf(name ?? printed ?? 'plan'), taken);
    taken.add(id);
    const short = known?.short ?? (name === undefined ? (printed ?? '〔标题缺失〕') : `“${name}”`);
    return { id, heading: printed, short };
  });
}

/** Whether a heading is a plan's of last year: the same, or it has the name by which that is called. */
export function isNamed(printed: string, { heading, short }: Plan): boolean {
  return printed === heading || printed.includes(short.replace(/[“”]/g, ''));
}

/** The groups without a printed number; those of last year's heading keep their id, and whether they are a page. */
export function nameGroups({ plans }: GuideTree, last: readonly Group[]): Group[] {
  const taken = new Set<string>();
  return bareGroups(plans).map((heading): Group => {
    const known = last.find((group) => group.heading === heading);
    const id = uniqueId(known?.id ?? idOf(heading), taken);
    taken.add(id);
    return { id, heading, page: known?.page ?? false };
  });
}

function bareGroups(entries: readonly EntryNode[]): string[] {
  return entries.flatMap(({ heading, children }) => [
    ...(heading.rank === 'bare' ? [heading.title.trim()] : []),
    ...bareGroups(children),
  ]);
}

/** The most letters of an id. */
const LONGEST_ID = 20;

/** Ids are lower-case letters: of a long name as many whole syllables as there is room for. */
function idOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed' });
  let id = '';
  for (const letters of syllables.map((syllable) => syllable.replace(/[^a-z]/g, ''))) {
    if (id.length + letters.length > LONGEST_ID) break;
    id += letters;
  }
  return id || 'plan';
}

function uniqueId(id: string, taken: ReadonlySet<string>): string {
  let unique = id;
  while (taken.has(unique)) unique += 'x';
  return unique;
}
