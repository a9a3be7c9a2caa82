import type { Reporter } from '../report/reporter.ts';
import { indentOf } from './cursor.ts';
import { locate } from './locate.ts';
import { isAnnex } from './tree.ts';
import type { HeadingNode, HeadingRank, LineNode, LostHeading } from './tree.ts';

const RANK: Record<LostHeading['kind'], HeadingRank> = {
  plan: 'plan',
  area: 'numbered',
  direction: 'direction',
};

/**
 * Puts the headings that the source lost back as empty nodes.
 *
 * The gaps are found here, in the text: a document that begins without a plan's heading, a line of text that
 * begins with white space as few others do (what the conversion from Word left where a heading was), a call whose
 * content field comes a second time. Each must be explained by one of `lost`; each of `lost` must sit at such a gap,
 * or at any line that begins with white space: where all lines do, what was left cannot be told apart.
 * The rest are errors.
 */
export function restoreLostHeadings(
  nodes: readonly LineNode[],
  lost: readonly LostHeading[],
  report: Reporter,
): LineNode[] {
  const gaps = findGaps(nodes);
  const explained = new Map<LineNode, LostHeading>();
  for (const heading of lost) {
    const what = 'before which the edition file has a lost heading';
    const node = locate(nodes, heading, what, report);
    if (!node) continue;
    const other = explained.get(node);
    if (other) {
      report.error(
        'edition-contradicts-source',
        { line: node.line.number },
        { found: `two lost headings before “${heading.startsWith}”`, expected: 'one' },
      );
    } else if (!gaps.has(node) && indentOf(node.line) === '') {
      report.error(
        'edition-contradicts-source',
        { line: node.line.number },
        {
          found: `no trace of a lost heading before “${heading.startsWith}”`,
          expected: `one, because the edition file says that a ${heading.kind}'s heading was lost here`,
        },
      );
    }
    explained.set(node, heading);
  }
  return nodes.flatMap((node) => {
    const heading = explained.get(node);
    if (heading) return [emptyHeading(node, RANK[heading.kind], heading.number, heading), node];
    const gap = gaps.get(node);
    if (!gap) return [node];
    report.error(
      'unexplained-gap',
      { line: node.line.number },
      {
        found: gap.reason,
        expected: 'a heading before it, or an entry under lostHeadings in the edition file',
      },
    );
    return gap.rank ? [emptyHeading(node, gap.rank, gap.number, 'unexplained'), node] : [node];
  });
}

interface Gap {
  reason: string;
  /** The rank of the heading that must have stood here, where the text tells. */
  rank: HeadingRank | null;
  number: number | null;
}

/** As many lines with the same white space before them are no exceptions: a tenth of all, but more than three. */
const COMMON_SHARE = 0.1;
const FEW = 3;

/** Finds the white space with which few lines of a document begin; not the two characters of a paragraph's first line. */
function findRareIndents(nodes: readonly LineNode[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { line } of nodes) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1);
  const most = Math.max(FEW, nodes.length * COMMON_SHARE);
  return new Set(
    [...counts].flatMap(([indent, count]) => (!/^\u3000*$/.test(indent) && count <= most ? [indent] : [])),
  );
}

function findGaps(all: readonly LineNode[]): Map<LineNode, Gap> {
  const annexes = all.findIndex(isAnnex);
  const nodes = annexes === -1 ? all : all.slice(0, annexes);
  const rareIndents = findRareIndents(nodes);
  const gaps = new Map<LineNode, Gap>();
  let seen = new Set<string>();
  let direction = 0;
  nodes.forEach((node, index) => {
    if (node.type === 'heading') {
      seen = new Set();
      if (node.rank === 'direction') direction = node.number ?? direction;
    }
    if (index === 0 && !(node.type === 'heading' && node.rank === 'plan')) {
      gaps.set(node, {
        reason: 'a document that begins without a plan’s heading',
        rank: 'plan',
        number: null,
      });
    } else if (
      node.type === 'field' &&
      node.kinds.includes('content') &&
      seen.has('content') &&
      seen.size > 1
    ) {
      direction += 1;
      const reason = `“${node.label}” once more in the same call`;
      gaps.set(node, { reason, rank: 'direction', number: direction });
      seen = new Set();
    } else if (node.type !== 'heading' && rareIndents.has(indentOf(node.line))) {
      gaps.set(node, {
        reason: 'a line of text that begins with white space as few others do',
        rank: null,
        number: null,
      });
    }
    if (node.type === 'field') for (const kind of node.kinds) seen.add(kind);
  });
  return gaps;
}

function emptyHeading(
  node: LineNode,
  rank: HeadingRank,
  number: number | null,
  lost: LostHeading | 'unexplained',
): HeadingNode {
  return { type: 'heading', rank, number, indent: '', label: '', title: '', line: node.line, lost };
}
