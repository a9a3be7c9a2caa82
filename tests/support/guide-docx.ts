import { buildGrammar } from '../../src/guide/grammar/grammar.ts';
import { readLines, type Line } from '../../src/guide/parse/lines.ts';
import { recogniseLines } from '../../src/guide/parse/recognise-lines.ts';
import type { HeadingNode } from '../../src/guide/parse/tree.ts';
import { createReporter } from '../../src/guide/report/reporter.ts';
import { createListWriter, readForm, type ListName, type ListWriter } from './word-lists.ts';
import { amountsTable, changedAmount, moved, withSigns } from './word-doings.ts';
import { packWord } from './word-parts.ts';
import { writeStyles } from './word-styles.ts';
import {
  change,
  CLOSE_FIELD,
  escapeXml,
  field,
  footnote,
  footnoteReference,
  inList,
  inStyle,
  openField,
  paragraph,
  run,
  textBox,
  INDENT,
} from './word-xml.ts';

/** A guide as a Word file, and what a reader must find in it. */
export interface GuideDocx {
  bytes: Uint8Array;
  lines: readonly string[];
  headings: readonly { text: string; level: number }[];
}

export interface GuideDocxOptions {
  /** Leaves out what is deleted or hidden. */
  isAccepted?: boolean;
  /** Headings that the source has lost, in their form, by the line before which they stood. */
  titles?: Readonly<Record<number, string>>;
}

/** Headings by rank: level in the outline, and the list that numbers them with its level there. */
const HEADINGS: Readonly<Record<HeadingNode['rank'], { level: number; list?: [ListName, depth: number] }>> = {
  front: { level: 1 },
  plan: { level: 1 },
  bare: { level: 2 },
  numbered: { level: 2, list: ['groups', 0] },
  direction: { level: 3, list: ['directions', 0] },
  'sub-direction': { level: 4, list: ['directions', 1] },
  topic: { level: 5, list: ['directions', 2] },
};

/** Lines of the guide of 2026 in which something is done that Word can do. */
const AT = {
  changed: 34,
  removed: 40,
  hidden: 45,
  moved: 58,
  box: 363,
  footnote: 370,
  table: 716,
  sign: 603,
  breaks: 1007,
};
const NOTE = '按人民币计算，不含单位自筹部分。';
const REMOVED_MARK = '<w:rPr><w:del w:id="901" w:author="王科长" w:date="2026-11-20T09:00:00Z"/></w:rPr>';

/**
 * Writes the guide of 2026 as somebody does in Word: headings as styles, numbers and indents by Word, a table of contents,
 * a table with merged cells, a footnote, tracked changes, a text box, soft breaks, symbols, a header and a footer. What
 * that changes in the text is changed in `lines` too.
 */
export function buildGuideDocx(
  source: string,
  { isAccepted = false, titles = {} }: GuideDocxOptions = {},
): GuideDocx {
  const all = readLines(source.trimEnd());
  const headings = new Map(headingsOf(all).map((node) => [node.line.number, node]));
  const lists = createListWriter();
  const body: string[] = [];
  const lines: string[] = [];
  const printed: { text: string; level: number }[] = [];
  const addHeading = (node: HeadingNode): void => {
    const text = node.label + node.title;
    body.push(writeHeading(node, lists));
    lines.push(text);
    printed.push({ text, level: HEADINGS[node.rank].level });
  };
  const add = (xml: string, ...texts: string[]): void => {
    body.push(xml);
    lines.push(...texts);
  };
  for (let index = 0; index < all.length; index += 1) {
    const line = all[index];
    if (!line) continue;
    const text = line.text.trimStart();
    const heading = headings.get(line.number);
    const title = titles[line.number];
    if (title !== undefined) addHeading(headingsOf(readLines(title))[0] ?? planOf(title));
    const next = all[index + 1]?.text.trimStart() ?? '';
    switch (line.number) {
      case AT.changed:
        add(changedAmount(text, isAccepted), text.replace('100', '120'));
        break;
      case AT.removed:
        if (!isAccepted)
          body.push(
            paragraph(change('del', run('4.本项已删除。', '', 'w:delText')), inList(3) + REMOVED_MARK),
          );
        add(writeText(line, lists), text);
        break;
      case AT.hidden:
        add(paragraph(run(text) + (isAccepted ? '' : run('（内部讨论稿）', '<w:vanish/>')), INDENT), text);
        break;
      case AT.moved:
        add(moved(text, isAccepted), text);
        break;
      case AT.box:
        add(paragraph(run(text) + textBox(paragraph(run(next)))), text, next);
        index += 1;
        break;
      case AT.footnote:
        add(paragraph(run(text) + footnoteReference(2), INDENT), text, `脚注：${NOTE}`);
        break;
      case AT.table:
        add(...amountsTable([text, next]));
        index += 1;
        break;
      case AT.sign:
        add(withSigns(text), text);
        break;
      case AT.breaks:
        add(paragraph(`${run(text)}<w:r><w:br/></w:r>${run(next)}`, INDENT), text, next);
        index += 1;
        break;
      default:
        if (heading) addHeading(heading);
        else add(writeText(line, lists), text);
    }
  }
  return {
    lines,
    headings: printed,
    bytes: packWord({
      body: `${contents(printed)}${body.join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/></w:sectPr>`,
      styles: writeStyles(),
      numbering: lists.xml(),
      footnotes: footnote(2, NOTE),
      header: paragraph(run('2026年度广西科技计划项目申报指南')),
      footer: paragraph(`${run('— ')}${field('PAGE', run('1'))}${run(' —')}`),
    }),
  };
}

function headingsOf(lines: readonly Line[]): HeadingNode[] {
  const nodes = recogniseLines(lines, buildGrammar(), createReporter('source.txt'));
  return nodes.filter((node) => node.type === 'heading');
}

/** A heading of a form that nothing knows: of the highest level, as Word has it. */
function planOf(title: string): HeadingNode {
  const [line] = readLines(title) as [Line];
  return { type: 'heading', rank: 'plan', number: null, indent: '', label: '', title, line };
}

/** Text as Word cuts it, after each pause of whoever wrote it. */
function runs(text: string): string {
  return (text.match(/[^]{1,37}/g) ?? [])
    .map((piece) => run(piece, '<w:rFonts w:hint="eastAsia"/>'))
    .join('<w:proofErr w:type="spellStart"/>');
}

function writeHeading({ label, title, rank, line }: HeadingNode, lists: ListWriter): string {
  const { level, list } = HEADINGS[rank];
  const marks = line.marks
    .map(({ start, length }) => line.raw.slice(start, start + length).replace(/^\[bookmark: |\]$/g, ''))
    .map(
      (name, index) =>
        `<w:bookmarkStart w:id="${line.number * 100 + index}" w:name="${escapeXml(name)}"/><w:bookmarkEnd w:id="${line.number * 100 + index}"/>`,
    )
    .join('');
  const style = inStyle(String(level));
  const printed = /^(\D*)(\d+|[一二三四五六七八九十]+)(\D*)$/.exec(label);
  const number = readForm(`（${printed?.[2] ?? ''}）`)?.number;
  const [name, depth] = list ?? ['groups', 0];
  // What is printed otherwise than the list would have it was typed.
  if (!list || number === undefined || /\s/.test(label))
    return paragraph(marks + runs(label + title), style + inList(0));
  const { list: id, isUsual } = lists.take(name, depth, number);
  return paragraph(marks + runs(title), style + (isUsual ? '' : inList(id, depth)));
}

function writeText(line: Line, lists: ListWriter): string {
  const text = line.text.trimStart();
  const form = readForm(text);
  if (!form || /^\d/.test(text.slice(form.length))) {
    // Some indent by hand.
    const isByHand = text !== '' && line.number % 5 === 0;
    return paragraph(runs(isByHand ? `　　${text}` : line.text), isByHand ? '' : INDENT);
  }
  const { list } = lists.take(form.name, 0, form.number);
  return paragraph(runs(text.slice(form.length)), inList(list) + INDENT);
}

function contents(headings: readonly { text: string; level: number }[]): string {
  const entries = headings.map(({ text, level }, index) => {
    const link = `<w:hyperlink w:anchor="_Toc${index}">${run(text)}<w:r><w:tab/></w:r>${field(`PAGEREF _Toc${index} \\h`, run(String(index)))}</w:hyperlink>`;
    const start = index === 0 ? openField('TOC \\o "1-5" \\h \\z \\u') : '';
    return paragraph(start + link, inStyle(`TOC${level}`));
  });
  return paragraph(run('目　录'), '<w:jc w:val="center"/>') + entries.join('') + paragraph(CLOSE_FIELD);
}
