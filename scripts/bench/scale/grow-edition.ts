import { parse, stringify } from 'yaml';
import { EditionFile } from '../../../src/guide/model/schema/edition-file.ts';
import type { FieldKind } from '../../../src/guide/grammar/field-kinds.ts';
import { buildGrammar } from '../../../src/guide/grammar/grammar.ts';
import { readLines, type Line } from '../../../src/guide/parse/lines.ts';
import { formatHanNumeral } from '../../../src/guide/parse/numerals.ts';
import { parseGuide } from '../../../src/guide/parse/parse-guide.ts';
import type { EntryNode } from '../../../src/guide/parse/tree.ts';
import { createReporter } from '../../../src/guide/report/reporter.ts';
import { splitGuide, type SplitInput } from '../../../src/guide/split-guide.ts';
import { collectFieldWords, type FieldWords } from './field-words.ts';
import { createRandom, type Random } from './random.ts';
import { restoreHeading } from './restore-headings.ts';
import { varyText } from './vary-text.ts';

/** What to make of a guide. */
export interface Growth {
  /** How many times as many directions and fund categories, and with them calls. */
  times: number;
  year: number;
  /** Other seeds give other texts. */
  seed: number;
}

/** The two files of an edition. */
export interface EditionSource {
  /** `source.txt`. */
  source: string;
  /** `edition.yaml`. */
  edition: string;
}

/** Which part of the field words another copy of a call has replaced, and which part another year's. */
const RENEWED_IN_COPY = 0.7;
const RENEWED_IN_YEAR = 0.2;

/** What is about the field, and varied; what says how one applies has the same wording everywhere. */
const VARIED: ReadonlySet<FieldKind> = new Set(['content', 'subjects', 'priorities', 'indicators']);

/** An entry's own lines in the source, up to the next entry, with what they are. */
interface OwnLines {
  heading: string;
  body: { text: string; isVaried: boolean }[];
}

/**
 * A synthetic edition after the grammar of a real one: each direction and fund category `times` times, numbered on, in
 * the plan or group where it stands, with other words each time; all else once. Lost headings are restored, and the
 * damaged passage that needs a reading is mended. The first copy of the real year is the real text.
 */
export function growEdition(real: SplitInput, { times, year, seed }: Growth): EditionSource {
  const file = EditionFile.parse(parse(real.edition));
  const lines = readLines(new TextDecoder().decode(real.source));
  const tree = parseGuide(lines, file, buildGrammar(file.grammar), createReporter(real.sourceFile));
  const own = ownLinesOf(tree.plans, lines, file);
  const growing: Growing = {
    own,
    times,
    words: collectFieldWords([...own.values()].flatMap(({ body }) => body.map(({ text }) => text))),
    random: createRandom(seed),
    yearShare: year === file.edition ? 0 : RENEWED_IN_YEAR,
    directions: [],
  };
  const text = tree.plans.flatMap((plan) => [printOwn(plan, growing, 0), ...printChildren(plan, growing)]);
  const source = moveYears(`${text.join('\n')}\n`, year - file.edition);
  const headings = tree.plans.map((plan) => own.get(plan)?.heading ?? null);
  const plans = file.plans.map((plan, at) => ({ ...plan, heading: plan.heading ?? headings[at] ?? null }));
  const [first = ''] = source.split('\n');
  const edition: EditionFile = {
    edition: year,
    title: {
      shown: `${year}年度广西科技计划项目申报指南`,
      sure: '合成的文本，供测试规模用',
      evidence: [{ line: 1, quote: first }],
    },
    plans,
    groups: file.groups,
    lostHeadings: [],
    missing: file.missing.flatMap((one) =>
      growing.directions.flatMap((number, at) =>
        number === parseInt(one.call) ? [{ ...one, call: one.call.replace(/^\d+/, `${at + 1}`) }] : [],
      ),
    ),
    readings: [],
    notes: [],
    modeNotes: [],
    confirmedBy: [],
    totals: countTotals(real, times),
  };
  return { source, edition: stringify(edition) };
}

/** What is known while an edition is printed. */
interface Growing {
  own: ReadonlyMap<EntryNode, OwnLines>;
  times: number;
  words: FieldWords;
  random: Random;
  /** Which part of the field words is replaced in a first copy. */
  yearShare: number;
  /** The directions that are printed, each by its number in the real guide. */
  directions: (number | null)[];
}

function ownLinesOf(
  plans: readonly EntryNode[],
  lines: readonly Line[],
  file: EditionFile,
): Map<EntryNode, OwnLines> {
  const nodes: EntryNode[] = [];
  const collect = (node: EntryNode): void => {
    nodes.push(node);
    node.children.forEach(collect);
  };
  plans.forEach(collect);
  return new Map(
    nodes.map((node, at) => {
      const { heading } = node;
      const lost = file.lostHeadings.find((note) => note === heading.lost);
      const from = heading.line.number - (lost ? 1 : 0);
      const to = (nodes[at + 1]?.heading.line.number ?? lines.length + 1) - 1;
      const printed = lost ? restoreHeading(lost, file, plans.indexOf(node)) : heading.line.raw.trimStart();
      return [node, { heading: printed, body: readBody(node, lines.slice(from, Math.max(from, to)), file) }];
    }),
  );
}

function readBody(node: EntryNode, lines: readonly Line[], { readings }: EditionFile): OwnLines['body'] {
  const fields = new Map(
    node.body.flatMap((part) => (part.type === 'field' ? [[part.line.number, part.kinds] as const] : [])),
  );
  let kinds: readonly FieldKind[] = [];
  return lines.map(({ number, raw }) => {
    kinds = fields.get(number) ?? kinds;
    const text = readings
      .filter(({ line }) => line === number)
      .reduce((read, { printed, read: meant }) => read.replace(printed, meant), raw.trimStart());
    return { text, isVaried: kinds.some((kind) => VARIED.has(kind)) };
  });
}

/** An entry's heading and own text in its n-th copy, from 0. */
function printOwn(node: EntryNode, growing: Growing, copy: number): string {
  const { heading, body } = growing.own.get(node) ?? { heading: '', body: [] };
  const share = copy === 0 ? growing.yearShare : RENEWED_IN_COPY;
  const vary = (text: string): string => varyText(text, growing.words, share, growing.random);
  const isCounted = node.kind !== 'plan' && node.kind !== 'group' && node.kind !== 'area';
  return [
    isCounted ? vary(heading) : heading,
    ...body.map(({ text, isVaried }) => (isVaried ? vary(text) : text)),
  ].join('\n');
}

/** What stands under an entry that is not copied itself, each run of directions or fund categories `times` times. */
function printChildren({ children }: EntryNode, growing: Growing): string[] {
  const isCopied = ({ kind }: EntryNode): boolean => kind === 'direction' || kind === 'fund-category';
  const printed: string[] = [];
  for (let at = 0; at < children.length;) {
    const run = children.slice(at).findIndex((child) => !isCopied(child));
    const copied = run === -1 ? children.slice(at) : children.slice(at, at + run);
    printed.push(...printCopies(copied, growing));
    at += copied.length;
    const other = children[at];
    if (!other) break;
    printed.push(printOwn(other, growing, 0), ...printChildren(other, growing));
    at += 1;
  }
  return printed;
}

function printCopies(nodes: readonly EntryNode[], growing: Growing): string[] {
  const printed: string[] = [];
  const print = (node: EntryNode, copy: number): void => {
    printed.push(printOwn(node, growing, copy));
    for (const child of node.children) print(child, copy);
  };
  for (let copy = 0; copy < growing.times; copy += 1) {
    for (const [at, node] of nodes.entries()) {
      const from = printed.length;
      print(node, copy);
      if (node.kind === 'direction') growing.directions.push(node.heading.number);
      const number =
        node.kind === 'direction'
          ? `方向${growing.directions.length}：`
          : `${formatHanNumeral(copy * nodes.length + at + 1)}、`;
      printed[from] = printed[from]?.replace(/(?:方向\d+：|[一二三四五六七八九十]+、)/, number) ?? '';
    }
  }
  return printed;
}

/** The years that a text names, so many years later. */
function moveYears(text: string, by: number): string {
  return text.replace(/20\d\d(?=年)/g, (year) => String(Number(year) + by));
}

/** Counted in the real guide, whose totals were counted in the text, and not in what is made of it. */
function countTotals(real: SplitInput, times: number): EditionFile['totals'] {
  const { guide } = splitGuide(real);
  const copied = (guide?.entries ?? []).filter(({ kind }) => kind !== 'plan' && kind !== 'group');
  const calls = copied.flatMap(({ call }) => call ?? []);
  return {
    directions: copied.filter(({ kind }) => kind === 'direction').length * times,
    calls: calls.length * times,
    items: calls.reduce((sum, { items }) => sum + items.length, 0) * times,
  };
}
