import type { Reporter } from '../report/reporter.ts';
import type { EntryKind, EntryNode, HeadingNode, LineNode } from './tree.ts';

/** How deep each kind of entry stands; an entry closes all that stand as deep or deeper. */
const DEPTH: Record<EntryKind, number> = {
  front: 0,
  plan: 0,
  area: 1,
  group: 1,
  direction: 2,
  'fund-category': 2,
  'sub-direction': 3,
  topic: 4,
};

/** Nests headings and the text under them. An entry without a plan above it opens an unexplained plan. */
export function nestHeadings(nodes: readonly LineNode[], report: Reporter): EntryNode[] {
  const plans: EntryNode[] = [];
  const open: EntryNode[] = [];
  const openPlan = (heading: HeadingNode): EntryNode => {
    const plan: EntryNode = { kind: 'plan', heading, body: [], children: [] };
    plans.push(plan);
    open.splice(0, open.length, plan);
    return plan;
  };
  const current = (node: LineNode): EntryNode => open.at(-1) ?? openPlan(unexplainedPlan(node, report));

  nodes.forEach((node, index) => {
    if (node.type !== 'heading') {
      current(node).body.push(node);
      return;
    }
    const kind = kindOf(node, index, nodes, open);
    if (kind === 'plan') {
      openPlan(node);
      return;
    }
    while (open.length > 0 && DEPTH[open.at(-1)?.kind ?? 'plan'] >= DEPTH[kind]) open.pop();
    const parent = current(node);
    const entry: EntryNode = { kind, heading: node, body: [], children: [] };
    parent.children.push(entry);
    open.push(entry);
  });
  return plans;
}

/** A numeral heading is a fund category in an unnumbered group, a group where directions follow, else an area. */
function kindOf(
  node: HeadingNode,
  index: number,
  nodes: readonly LineNode[],
  open: readonly EntryNode[],
): EntryKind {
  switch (node.rank) {
    case 'bare':
      return 'group';
    case 'numbered': {
      if (open.some((entry) => entry.kind === 'group' && entry.heading.rank === 'bare'))
        return 'fund-category';
      return nextHeading(nodes, index)?.rank === 'direction' ? 'group' : 'area';
    }
    default:
      return node.rank;
  }
}

function nextHeading(nodes: readonly LineNode[], index: number): HeadingNode | undefined {
  for (let at = index + 1; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.type === 'heading') return node;
  }
  return undefined;
}

function unexplainedPlan(node: LineNode, report: Reporter): HeadingNode {
  report.error(
    'unexplained-gap',
    { line: node.line.number },
    {
      found: 'text that belongs to no plan',
      expected: 'the heading of a plan before it',
    },
  );
  return {
    type: 'heading',
    rank: 'plan',
    number: null,
    indent: '',
    label: '',
    title: '',
    line: node.line,
    lost: 'unexplained',
  };
}
