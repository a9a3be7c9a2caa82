import type { Grammar } from '../grammar/grammar.ts';
import type { EntryKind, EntryNode, GuideTree } from '../parse/tree.ts';
import type { Reporter } from '../report/reporter.ts';
import { buildCall } from './build-call.ts';
import { buildSections, quoteSections } from './build-sections.ts';
import { entryId, entryUrl, type IdPath } from './ids.ts';
import { numberBlocks } from './number-blocks.ts';
import { nameGroup, namePlan, titleOf } from './read-titles.ts';
import type { Confirmed } from './schema/confirmed-file.ts';
import type { EditionFile } from './schema/edition-file.ts';
import type { Entry } from './schema/entry.ts';

/** The typed guide: all entries in source order, parents before their children. */
export interface Guide {
  edition: number;
  entries: Entry[];
}

interface Parent {
  id: string | null;
  path: IdPath;
}

/** What is no call though nothing stands under it. */
const NEVER_CALLS: ReadonlySet<EntryKind> = new Set(['front', 'plan', 'area', 'group']);

const ROOT: Parent = {
  id: null,
  path: { plan: '', group: null, groupHasPage: false, number: null, direction: null, subDirection: null },
};

/** Turns the tree of a guide into the typed model. Never throws; oddities go to `report`. */
export function buildGuide(
  tree: GuideTree,
  edition: EditionFile,
  grammar: Grammar,
  confirmed: Confirmed,
  report: Reporter,
): Guide {
  const entries: Entry[] = [];
  const times = new Map<string, number>();

  const visit = (node: EntryNode, index: number, parent: Parent): void => {
    const path = pathOf(node, index, parent, edition, report);
    const id = uniqueId(entryId(node.kind, path), times);
    const url = entryUrl(edition.edition, node.kind, id, path);
    const isLeaf = node.children.length === 0 && !NEVER_CALLS.has(node.kind);
    const built =
      node.kind === 'front'
        ? quoteSections(node.body, report)
        : buildSections(node.body, isLeaf, grammar, report);
    const sections = numberBlocks(built, isLeaf);
    const { heading } = node;
    const entry: Entry = {
      id,
      kind: node.kind,
      url,
      parent: parent.id,
      number: heading.number,
      heading: {
        line: heading.lost ? null : heading.line.number,
        indent: heading.indent,
        label: heading.label,
        title: heading.title,
      },
      ...titleOf(node, edition),
      lines: [heading.line.number, lastLine(node)],
      sections,
      doubts: [],
      call: null,
    };
    if (isLeaf) entry.call = buildCall(entry, path, grammar, confirmed, report);
    entries.push(entry);
    node.children.forEach((child, at) => visit(child, at, { id, path: { ...path, number: null } }));
  };
  if (tree.front) visit(tree.front, 0, ROOT);
  tree.plans.forEach((plan, index) => visit(plan, index, ROOT));
  checkTotals(entries, edition, report);
  return { edition: edition.edition, entries };
}

function pathOf(
  node: EntryNode,
  index: number,
  parent: Parent,
  edition: EditionFile,
  report: Reporter,
): IdPath {
  const { number } = node.heading;
  const path = { ...parent.path, number };
  switch (node.kind) {
    case 'plan':
      return { ...path, plan: namePlan(node, index, edition, report) };
    case 'group':
      return { ...path, ...nameGroup(node, path.plan, edition, report) };
    case 'direction':
      return { ...path, direction: number };
    case 'sub-direction':
      return { ...path, subDirection: number };
    default:
      return path;
  }
}

/**
 * A number printed twice is an error elsewhere; here it only must not make two entries one. `times`: how often each id
 * was given before.
 */
function uniqueId(id: string, times: Map<string, number>): string {
  const taken = times.get(id) ?? 0;
  times.set(id, taken + 1);
  return taken === 0 ? id : `${id}~${taken + 1}`;
}

function lastLine(node: EntryNode): number {
  const child = node.children.at(-1);
  return child ? lastLine(child) : (node.body.at(-1)?.line.number ?? node.heading.line.number);
}

/** Totals counted in the text catch what sequences cannot, such as a last direction that is gone. */
function checkTotals(entries: readonly Entry[], { totals }: EditionFile, report: Reporter): void {
  const directions = entries.filter(
    ({ kind, titleSource, inference }) =>
      kind === 'direction' && (titleSource === 'printed' || inference !== null),
  );
  const calls = entries.flatMap(({ call }) => (call ? [call] : []));
  const counted = {
    directions: directions.length,
    calls: calls.length,
    items: calls.reduce((sum, { items }) => sum + items.length, 0),
  };
  const highest = directions.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  for (let missing = highest + 1; missing <= totals.directions; missing += 1) {
    report.error('missing-number', null, {
      found: `no direction after ${highest}`,
      expected: `direction ${missing}, because the edition file counts ${totals.directions}`,
    });
  }
  for (const key of ['directions', 'calls', 'items'] as const) {
    if (counted[key] === totals[key]) continue;
    report.error('wrong-total', null, {
      found: `${counted[key]} ${key}`,
      expected: `${totals[key]}, as the edition file counts`,
    });
  }
}
