import {
  buildGrammar,
  HEADING_LEVELS,
  NOTHING_ADDED,
  type Grammar,
  type GrammarAdditions,
  type HeadingLevel,
} from '../grammar/grammar.ts';
import { faultOfTemplate } from '../grammar/heading-template.ts';
import { readLines } from '../parse/lines.ts';
import { recogniseLines } from '../parse/recognise-lines.ts';
import { createReporter } from '../report/reporter.ts';
import type { WordDocument } from '../word/word-document.ts';
import { findOddHeadings } from './odd-headings.ts';

/** A form of headings that is known from the style of a heading in Word. */
export interface LearntHeading {
  level: HeadingLevel;
  template: string;
  line: number;
  text: string;
}

const HAN_NUMBER =
  /^([^，。；：:]{0,4}?)([一二三四五六七八九十百]{1,5})([\p{L}]{0,3}[：:、．.） \u3000]+)(?=\S)/u;
const NUMBER = /^([^\d，。；]{0,6})(\d{1,4})([\p{L}]{0,3}[：:、．. \u3000]+)(?=\S)/u;

/**
 * What an edition's grammar needs besides, so that the lines to which Word's styles give the level of known headings are read as
 * headings of that level: a heading is known from its style where it has one. Only forms that make headings of such lines
 * alone.
 */
export function learnHeadings(
  document: WordDocument,
  additions: GrammarAdditions | undefined,
): LearntHeading[] {
  const learnt: LearntHeading[] = [];
  const grammarWith = (more: readonly LearntHeading[]): Grammar => buildGrammar(addHeadings(additions, more));
  for (;;) {
    const grammar = grammarWith(learnt);
    const levels = levelsOf(document, grammar);
    const { byStyle } = findOddHeadings(document, grammar);
    const styled = new Set(byStyle.map(({ line }) => line));
    const next = byStyle.flatMap(({ line, text, like }): LearntHeading[] => {
      // The title of the whole may have the style of what it is above.
      if (text.includes('指南')) return [];
      const level = levels.get(document.lines.findIndex((one) => one.text === like) + 1);
      const template = level && templateOf(text, level);
      if (!template || faultOfTemplate(template) !== undefined) return [];
      const one = { level, template, line, text };
      const now = levelsOf(document, grammarWith([...learnt, one]));
      const isNew = [...now].filter(([at]) => !levels.has(at));
      const isLost = [...levels].some(([at, was]) => now.get(at) !== was);
      return now.get(line) === level && !isLost && isNew.every(([at]) => styled.has(at)) ? [one] : [];
    })[0];
    if (!next) return learnt;
    learnt.push(next);
  }
}

/** Additions to the grammar with these forms. */
export function addHeadings(
  additions: GrammarAdditions | undefined,
  learnt: readonly Pick<LearntHeading, 'level' | 'template'>[],
): GrammarAdditions | undefined {
  if (learnt.length === 0) return additions;
  const headings = { ...additions?.headings };
  for (const { level, template } of learnt) headings[level] = [...(headings[level] ?? []), template];
  return { ...NOTHING_ADDED, ...additions, headings };
}

/** The levels of the lines that are headings by their form. */
function levelsOf({ lines }: WordDocument, grammar: Grammar): Map<number, HeadingLevel> {
  const text = lines.map((line) => line.text).join('\n');
  const nodes = recogniseLines(readLines(text), grammar, createReporter('source.txt'));
  return new Map(
    nodes.flatMap((node) => {
      const level = HEADING_LEVELS.find((one) => node.type === 'heading' && one === node.rank);
      return level ? [[node.line.number, level] as const] : [];
    }),
  );
}

/** The form of a heading: its number and its title, or of a plan what stands in brackets, made places. */
function templateOf(text: string, level: HeadingLevel): string | undefined {
  if (level === 'plan')
    return text.replace(/(?<=“)[^“”]+(?=”)/g, '{名称}').replace(/(?<=（)[^（）]+(?=）)/g, '{名称}');
  const [form, place] = level === 'numbered' ? [HAN_NUMBER, '{汉字数字}'] : [NUMBER, '{数字}'];
  const [label, before, , after] = form.exec(text) ?? [];
  const title = level === 'direction' || level === 'sub-direction' ? '{标题}' : '{短标题}';
  return label === undefined ? undefined : `${before}${place}${after}${title}`;
}
