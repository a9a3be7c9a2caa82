import { CELLS } from '../grammar/cells.ts';
import type { FieldKind } from '../grammar/field-kinds.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { beginsEntry } from '../grammar/list-mark.ts';
import { readColonLabel } from '../parse/fields.ts';
import type { Line } from '../parse/lines.ts';
import type { BodyNode, FieldNode, SupportAreaNode, TextNode } from '../parse/tree.ts';
import type { Reporter } from '../report/reporter.ts';
import { emptyListState, type ListState } from '../parse/enumerations.ts';
import { isContent } from './anchored-lists.ts';
import { buildBlocks, type SectionText } from './build-blocks.ts';
import type { Section, SectionKind } from './schema/entry.ts';

/** A line that does nothing but announce a later notice: `具体申报通知另行发布。` (line 704). */
const NOTICE = /^ *具体申报(?:通知|指南)[^。]*另行(?:发布|通知)。?$/;

/** Fields that fill one line; more text under them is odd. */
const ONE_LINE: readonly SectionKind[] = ['years', 'modes'];

interface OpenSection {
  section: Section;
  lists: ListState;
}

/**
 * Cuts what stands under a heading into sections. Text before the first field is the content when no field
 * says 主要内容 and the entry is a call, else an introduction.
 */
export function buildSections(
  body: readonly BodyNode[],
  isCall: boolean,
  grammar: Grammar,
  report: Reporter,
): Section[] {
  const hasContentField = body.some((node) => node.type === 'field' && node.kinds.includes('content'));
  const unlabelled: SectionKind = isCall && !hasContentField ? 'content' : 'introduction';
  const sections: OpenSection[] = [];
  const open = (kinds: readonly SectionKind[], label: Section['label']): OpenSection => {
    const opened = {
      section: { kinds: [...kinds], label, blocks: [] },
      lists: emptyListState(grammar.marks),
    };
    sections.push(opened);
    return opened;
  };

  for (const [index, node] of body.entries()) {
    const current = sections.at(-1) ?? null;
    const inAnnex = current?.section.kinds.includes('annex');
    if (node.type === 'field') addField(node, open, report);
    else if (node.type === 'support-area') addSupportArea(node, current ?? open([unlabelled], null));
    else if (!inAnnex && NOTICE.test(node.line.norm))
      addText(node, undefined, open(['notice'], null), grammar, report);
    else addText(node, body[index + 1], current ?? open([unlabelled], null), grammar, report);
  }
  reportRepeatedFields(sections, report);
  return sections.map(({ section }) => section);
}

/** What is shown and not read: a paragraph for each line. */
export function quoteSections(body: readonly BodyNode[], report: Reporter): Section[] {
  const section: Section = { kinds: ['introduction'], label: null, blocks: [] };
  const opened = { section, lists: emptyListState([]) };
  for (const { line } of body) appendText({ line, text: line.text, start: 0, ownLine: true }, opened, report);
  return body.length > 0 ? [section] : [];
}

function addField(
  node: FieldNode,
  open: (kinds: readonly FieldKind[], label: Section['label']) => OpenSection,
  report: Reporter,
): void {
  const { line, indent, label, rest, restStart } = node;
  const opened = open(node.kinds, { line: line.number, indent, text: label });
  if (node.kinds.includes('other')) {
    report.error(
      'unknown-label',
      { line: line.number },
      {
        found: `“${label}”`,
        expected: 'a label of the guide’s fields, or under grammar.fields in the edition file',
      },
    );
  }
  if (rest.trim() === '') return;
  appendText({ line, text: rest, start: restStart, ownLine: false }, opened, report);
}

function addSupportArea(node: SupportAreaNode, { section, lists }: OpenSection): void {
  const { line, indent, label, title } = node;
  lists.forms.length = 0;
  lists.values.length = 0;
  const position = { line: line.number, column: 1, indent, depth: 0, n: null };
  section.blocks.push({ role: 'subheading', ...position, marker: label, gap: '', text: title });
}

function addText(
  node: TextNode,
  next: BodyNode | undefined,
  opened: OpenSection,
  grammar: Grammar,
  report: Reporter,
): void {
  const { line } = node;
  const { section } = opened;
  const label = section.kinds.includes('annex') ? undefined : readColonLabel(line.norm, grammar);
  // A label alone on its line inside a list of content leads in a deeper list: `重点研究内容：` (line 1005).
  const isInList = isContent(section.kinds) && section.blocks.at(-1)?.marker != null;
  const isBeforeList = next !== undefined && beginsEntry(next.line.norm, grammar.marks);
  const isLeadIn = isInList && isBeforeList && line.text.length === label?.length;
  if (label?.kinds.length === 0 && !isLeadIn) {
    report.error(
      'unknown-label',
      { line: line.number, length: label.length },
      {
        found: `“${line.text.slice(0, label.length)}”`,
        expected:
          'a label of the guide’s fields, or under grammar.fields in the edition file, or a reading there, or a sentence',
      },
    );
  }
  if (section.label && section.blocks.length > 0 && isUnexpected(line, section.kinds, grammar)) {
    report.warn(
      'unexpected-text',
      { line: line.number },
      {
        found: `a further line under “${section.label.text}”`,
        expected: 'another field or a heading',
        note: `“${section.label.text}”之下多出的一行`,
      },
    );
  }
  appendText({ line, text: line.text, start: 0, ownLine: true }, opened, report);
}

/** Whether a further line is odd in these fields: any, or of a sum one that is no entry of a list and no row of a table. */
function isUnexpected({ text, norm }: Line, kinds: readonly SectionKind[], { marks }: Grammar): boolean {
  const isCase = beginsEntry(norm, marks) || text.includes(CELLS);
  return kinds.some((kind) => ONE_LINE.includes(kind)) || (kinds.includes('funding') && !isCase);
}

function appendText(piece: SectionText, { section, lists }: OpenSection, report: Reporter): void {
  // Not spread into one push: a line may have more blocks than a call can have arguments.
  for (const block of buildBlocks(piece, section.kinds, lists, report)) section.blocks.push(block);
}

function reportRepeatedFields(sections: readonly OpenSection[], report: Reporter): void {
  const first = new Map<SectionKind, number>();
  for (const { section } of sections) {
    if (!section.label) continue;
    const { line, text } = section.label;
    for (const kind of section.kinds) {
      const earlier = first.get(kind);
      if (earlier !== undefined && kind !== 'other') {
        report.error(
          'duplicate-field',
          { line },
          {
            found: `“${text}” again (first in line ${earlier})`,
            expected: 'each field once in a call',
          },
        );
      } else first.set(kind, line);
    }
  }
}
