import { CELLS } from '../grammar/cells.ts';
import { HEADING_LEVELS, type Grammar } from '../grammar/grammar.ts';
import { beginsEntry, readMarker } from '../grammar/list-mark.ts';
import type { Reporter } from '../report/reporter.ts';
import { readBareTitle } from './announced.ts';
import { INVISIBLE } from './characters.ts';
import { ANNEX } from './constructs/annex.ts';
import { resemblesLabel } from './fields.ts';
import { foldWidth, type Line } from './lines.ts';
import { isAnnex, type LineNode } from './tree.ts';

const HAN = '[一二三四五六七八九十百]{1,5}';
const COUNT = `(?:\\d{1,4}|${HAN})`;
const EDGE = '[—–―·.•*~-]{1,4}';

/** `— 12 —`, `-12-`, `第12页`, `第1页 共30页`, `共30页`, `12/30`, `12`: what a printed page has at its edge. */
const PAGE_NUMBER = new RegExp(
  `^(?:\\d{1,4}|${EDGE} *\\d{1,4} *${EDGE}|第? *${COUNT} *页(?:[ ,/]*共 *${COUNT} *页)?|共 *${COUNT} *页|\\d{1,4} */ *\\d{1,4})$`,
);

/**
 * What a line of text has: a sentence's end, a part of one, what leads in the lines below it, or no letter at all. What has
 * none, no cells and no number of a list is a heading, a label (`附则`, `第九章 总则`, `QQ群：123`) or a part of a torn line.
 */
const SENTENCE = /[。;!?]|:$|^[^\p{L}\p{N}]+$/u;

/** How a line ends that goes on in no other: `。`, `。”`, `：`, `（满足考核指标中的①）`. */
const ENDED = /[。;:!?…][^\p{L}\p{N}]*$|\)$|^[^\p{L}\p{N}]+$/u;

/** A list's entry that is the title of the lines below it: `3.其他资助内容` (line 1080). */
const ENTRY_TITLE = /^[\u4e00-\u9fff]{4,8}$/;

/** What a heading does not say, and a label of a field might: `一、申报条件` above a plan's directions. */
const FIELD_TITLE =
  /^(?:申报|申请|资助|支持|考核|实施)(?:条件|要求|材料|方式|途径|程序|经费|资金|标准|指标|年限|期限|时间|范围|对象|主体|限制)$/;

/** How many characters of a torn line are quoted. */
const QUOTED = 12;

const FOLDED_CELLS = foldWidth(CELLS);

const LONGER_LABEL = /^(?:\(?\d{1,2}[.)、])?[\u4e00-\u9fff]+$/;

/** What no line may have that is read as text, by the forms of a grammar. */
interface Forms {
  grammar: Grammar;
  /**
   * A field's label or a heading that does not begin its line: `实施年限：3年。资助方式：前资助。` Not the end of a longer
   * label: `2.重点资助学科：` (line 1052).
   */
  part: RegExp;
  /** A label that no colon follows: `实施年限3年`, `（一）申报要求：…`. */
  unreadLabel: RegExp;
  /** A line without a sentence in it that begins as headings do: `方向 13 甲`, `第13方向：甲`, `“甲”行动计划`, `十、甲：`. */
  unreadHeading: RegExp;
}

function formsOf(grammar: Grammar): Forms {
  const { anyField } = grammar;
  const headings = HEADING_LEVELS.flatMap((level) => grammar.headings[level]);
  const labels = headings.flatMap(({ label }) => label ?? []);
  const parts = [
    String.raw`(?:${anyField})(?:\([^()]*\))? *:`,
    String.raw`\(${HAN}\) *(?:${anyField})(?![\u4e00-\u9fff])`,
    ...labels,
  ];
  return {
    grammar,
    part: new RegExp(parts.join('|'), 'g'),
    unreadLabel: new RegExp(`^[(【[]?${COUNT}?[)】\\].、]? {0,3}(?:${anyField})`),
    unreadHeading: new RegExp(`^(?:${headings.flatMap(({ near }) => near ?? []).join('|')})[^。;,]*。?$`),
  };
}

const NOTHING_TO_SEE = new RegExp(`^[\\s${INVISIBLE}]*$`);

/** A line that is not what it would be read as. */
interface Oddity {
  ruleId: string;
  expected: string;
}

/**
 * Reports lines that would become text of the field before them though they are something else: page numbers, the
 * headings of annexes, labels and headings of a form that nobody reads, several parts on one line, what is no sentence and
 * in no list, sentences torn in two, nothing at all.
 */
export function checkLines(nodes: readonly LineNode[], grammar: Grammar, report: Reporter): void {
  const forms = formsOf(grammar);
  const annexes = nodes.findIndex(isAnnex);
  nodes.forEach((node, index) => {
    const { text, norm, number: line } = node.line;
    const isRead = annexes === -1 || index < annexes;
    const isStray = checkStray(node.line, report);
    const unread = !isStray && isRead ? findUnread(node, forms) : undefined;
    if (unread) report.error(unread.ruleId, { line }, { found: `“${text}”`, expected: unread.expected });
    if (isRead && !unread) checkEnd(node, nodes[index + 1], forms, report);
    const part = isRead ? findPart(norm, forms) : undefined;
    if (!part) return;
    const place = { line, column: part.index + 1, length: part[0].length };
    report.error('run-together', place, {
      found: `“${part[0]}” inside a line`,
      expected: 'each field and each heading on a line of its own',
    });
  });
}

/** Whether a line is no text at all, which is an error wherever it stands. */
export function checkStray({ text, norm, number: line }: Line, report: Reporter): boolean {
  const stray = findStray(norm.trim());
  if (stray) report.error(stray.ruleId, { line }, { found: `“${text}”`, expected: stray.expected });
  return stray !== undefined;
}

function findStray(norm: string): Oddity | undefined {
  if (NOTHING_TO_SEE.test(norm))
    return { ruleId: 'invisible-line', expected: 'something to see, or an empty line' };
  if (!PAGE_NUMBER.test(norm)) return undefined;
  const expected = 'no page number (delete it in the source, which is the text without its pages)';
  return { ruleId: 'page-number', expected };
}

function findUnread(node: LineNode, { grammar, unreadLabel, unreadHeading }: Forms): Oddity | undefined {
  const { line } = node;
  if (node.type === 'heading' && node.rank === 'numbered') {
    const title = node.title.trim();
    const isField = FIELD_TITLE.test(title) || grammar.fields.has(title);
    return isField ? { ruleId: 'unread-label', expected: 'a heading, or a field in a call' } : undefined;
  }
  if (node.type !== 'text') return undefined;
  const norm = line.norm.trim();
  if (ANNEX.test(norm)) {
    const expected = 'the end of the guide, or annexes in the edition file that begin here or before';
    return { ruleId: 'unexplained-annex', expected };
  }
  if (unreadLabel.test(norm) || resemblesLabel(norm, grammar))
    return { ruleId: 'unread-label', expected: 'a label with a colon, or one in a line of its own' };
  if (unreadHeading.test(norm) || readBareTitle(line) !== undefined)
    return { ruleId: 'unread-heading', expected: 'a heading of a known form, or a sentence' };
  const isText = SENTENCE.test(norm) || norm.includes(FOLDED_CELLS);
  if (!isText && !beginsEntry(norm, grammar.marks)) {
    const expected =
      'a sentence, an entry of a list, a field or a heading of a known form, or a reading in the edition file';
    return { ruleId: 'no-sentence', expected };
  }
  return undefined;
}

/** Reports a line that has no end and is followed by one that begins nothing: the halves of a torn sentence. */
function checkEnd(node: LineNode, next: LineNode | undefined, { grammar }: Forms, report: Reporter): void {
  if (next?.type !== 'text' || beginsEntry(next.line.norm, grammar.marks)) return;
  const text = textOf(node).trim();
  if (text === '' || ENDED.test(text) || text.includes(FOLDED_CELLS)) return;
  const marker = node.type === 'text' ? readMarker(text, 0, grammar.marks) : undefined;
  if (marker && ENTRY_TITLE.test(text.slice(marker.length))) return;
  report.error(
    'torn-line',
    { line: node.line.number },
    {
      found: `“${text.slice(-QUOTED)}” at the end of a line, and “${next.line.text.trim().slice(0, QUOTED)}” below`,
      expected: 'a sentence that ends, or all of it on one line',
    },
  );
}

/** What of a line is text, width-folded. */
function textOf(node: LineNode): string {
  if (node.type === 'text') return node.line.norm;
  return node.type === 'field' ? foldWidth(node.rest) : '';
}

function findPart(norm: string, { part }: Forms): RegExpExecArray | undefined {
  const indent = norm.length - norm.trimStart().length;
  return [...norm.matchAll(part)].find(
    ({ index }) => index > indent && !LONGER_LABEL.test(norm.slice(indent, index)),
  );
}
