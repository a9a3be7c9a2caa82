import type { Reporter } from '../report/reporter.ts';
import { indentOf } from './cursor.ts';
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
 * begins with a space (what the conversion from Word left where a heading was), a call whose content field
 * comes a second time. Each must be explained by one of `lost`, and each of `lost` must sit at such a gap;
 * the rest are errors.
 */
export function restoreLostHeadings(
  nodes: readonly LineNode[],
  lost: readonly LostHeading[],
  report: Reporter,
): LineNode[] {
  const gaps = findGaps(nodes);
  const explained = new Map<LineNode, LostHeading>();
  for (const heading of lost) {
    const node = locate(nodes, heading, report);
    if (!node) continue;
    if (!gaps.has(node)) {
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

function findGaps(nodes: readonly LineNode[]): Map<LineNode, Gap> {
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
    } else if (node.type !== 'heading' && indentOf(node.line) !== '') {
      gaps.set(node, { reason: 'a line of text that begins with a space', rank: null, number: null });
    }
    if (node.type === 'field') for (const kind of node.kinds) seen.add(kind);
  });
  return gaps;
}

function locate(nodes: readonly LineNode[], heading: LostHeading, report: Reporter): LineNode | undefined {
  const matching = nodes.filter((node) => node.line.text.trimStart().startsWith(heading.startsWith));
  const node = matching.find(({ line }) => line.number === heading.line) ?? matching[0];
  if (!node) {
    report.error(
      'edition-contradicts-source',
      { line: heading.line },
      {
        found: 'no line that begins with it',
        expected: `“${heading.startsWith}”, before which the edition file has a lost heading`,
      },
    );
  } else if (node.line.number !== heading.line) {
    report.error(
      'edition-contradicts-source',
      { line: node.line.number },
      {
        found: `“${heading.startsWith}” in line ${node.line.number}`,
        expected: `it in line ${heading.line}, as the edition file says`,
      },
    );
  }
  return node;
}

function emptyHeading(
  node: LineNode,
  rank: HeadingRank,
  number: number | null,
  lost: LostHeading | 'unexplained',
): HeadingNode {
  return { type: 'heading', rank, number, indent: '', label: '', title: '', line: node.line, lost };
}
