import { readPlain } from '../parse/readings.ts';
import type { EntryNode, HeadingNode, LostHeading } from '../parse/tree.ts';
import type { Reporter } from '../report/reporter.ts';
import type { EditionFile } from './schema/edition-file.ts';
import type { Entry } from './schema/entry.ts';

/** Shown where a heading is lost and the edition file says nothing about it. */
const UNKNOWN_TITLE = '〔标题缺失〕';

/** The title to show: the printed one, or what the edition file gives for a lost heading. */
export function titleOf(
  { heading }: EntryNode,
  edition: EditionFile,
): Pick<Entry, 'title' | 'titleSource' | 'inference'> {
  if (!heading.lost) return { title: heading.title.trim(), titleSource: 'printed', inference: null };
  if (heading.lost === 'untitled') return untitledFront(heading);
  const note = edition.lostHeadings.find((lost: LostHeading) => lost === heading.lost);
  if (!note) return { title: UNKNOWN_TITLE, titleSource: 'missing', inference: null };
  const { shown, titleSource, sure, evidence } = note;
  return { title: shown, titleSource, inference: { sure, evidence } };
}

/** Whether the title of an edition is printed in it: one of the quotes that support it is the title itself. */
export function isTitlePrinted({ shown, evidence }: EditionFile['title']): boolean {
  return evidence.some(({ quote }) => quote === shown);
}

/** What heads a preface that has no title of its own. */
function untitledFront({ line }: HeadingNode): Pick<Entry, 'title' | 'titleSource' | 'inference'> {
  const evidence = [{ line: line.number, quote: line.text.trim().slice(0, 20) }];
  const sure = '第一个计划之前的文字，原文没有给它标题';
  return { title: '卷首', titleSource: 'inferred', inference: { sure, evidence } };
}

/** The id of the n-th plan, checked against the heading that the edition file gives for it. */
export function namePlan(node: EntryNode, index: number, edition: EditionFile, report: Reporter): string {
  const { heading } = node;
  const plan = edition.plans[index];
  const printed = heading.lost ? null : heading.title;
  const known = plan?.heading == null ? plan?.heading : readPlain(plan.heading);
  if (known !== printed) {
    report.error(
      'edition-contradicts-source',
      { line: heading.line.number },
      {
        found: printed === null ? `a lost heading as plan ${index + 1}` : `“${printed}” as plan ${index + 1}`,
        expected: plan
          ? `“${plan.heading ?? 'a lost heading'}”, as the edition file says`
          : 'no further plan',
      },
    );
  }
  return plan?.id ?? `plan-${index + 1}`;
}

/** The id of a group: the edition file's for one without a number, else none (it follows from the number). */
export function nameGroup(
  node: EntryNode,
  plan: string,
  edition: EditionFile,
  report: Reporter,
): { group: string; groupHasPage: boolean } {
  const { heading } = node;
  if (heading.number !== null) return { group: `${plan}-${heading.number}`, groupHasPage: false };
  const group = edition.groups.find((known) => readPlain(known.heading) === heading.title);
  if (!group) {
    report.error(
      'edition-contradicts-source',
      { line: heading.line.number },
      {
        found: `the group “${heading.title}”`,
        expected: 'an id for it under groups in the edition file',
      },
    );
  }
  return { group: group?.id ?? `${plan}-${heading.title}`, groupHasPage: group?.page ?? false };
}
