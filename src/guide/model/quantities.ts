import { foldUnits, type UnitNames } from '../grammar/units.ts';
import { collectAsides, findConditions, hasOnlyAsides, isTotal, standsAlone } from './amount-asides.ts';
import { joinDrafts, toCase, withoutNumber, type Bounds, type Draft } from './amount-drafts.ts';
import { readCase, readAfter } from './amount-case.ts';
import { markNumbers, MARKS, type Amount, type Marked } from './amount-tokens.ts';
import { isLabel, skipEdge, skipJoint, trimEnd } from './amount-words.ts';
import type { Aside, QuantityCase } from './schema/quantity.ts';
import { splitAfter } from './sentences.ts';

/** What a kind of quantity is counted in: the marks of its numbers. */
export interface QuantityGrammar {
  wanted: RegExp;
}

/** Funding in 万元 per project, or as a share. */
export const MONEY: QuantityGrammar = { wanted: new RegExp(`[${MARKS.money}${MARKS.percent}]`, 'g') };

/** Terms in years. */
export const YEARS: QuantityGrammar = { wanted: new RegExp(MARKS.time, 'g') };

/** The cases of a text, and what its other numbers are. */
export interface ReadAmounts {
  cases: QuantityCase[];
  asides: Aside[];
}

/**
 * Reads every sum or term of one field entry: `高新技术企业单个项目资助40万元，瞪羚企业单个项目资助80万元。` gives two cases with
 * their labels. Every word around a number must be one that is known, or the name of a kind of applicant, project or case;
 * a sentence in which one is not becomes a case that is `unread`, as a whole. Words without a number become a case
 * whose basis says why it has none.
 */
export function readAmounts(
  text: string,
  grammar: QuantityGrammar,
  units: UnitNames = new Map(),
): ReadAmounts {
  const { marked, amounts } = markNumbers(foldUnits(text, units));
  const whole = findConditions(marked);
  const drafts: Draft[] = [];
  const asides: Aside[] = [];
  for (const { text: chars, start } of splitAfter(whole.chars, '。;')) {
    const sentence = { chars, at: whole.at.slice(start, start + chars.length + 1) };
    const read = readSentence({ text, sentence, amounts, grammar });
    if (read) asides.push(...read.asides);
    for (const draft of read?.drafts ?? [withoutNumber(text, sentence, 'unread')]) {
      if (draft && !joinDrafts(drafts.at(-1), draft)) drafts.push(draft);
    }
  }
  const cases = drafts.map((draft) => toCase(text, draft));
  const [only] = cases;
  return { cases: cases.length === 1 && only ? [{ ...only, text }] : cases, asides };
}

/** The least lower and the greatest upper bound over all cases; null where none is stated. */
export function boundsOf(cases: readonly QuantityCase[]): Bounds {
  let least: number | null = null;
  let greatest: number | null = null;
  for (const { min, max } of cases) {
    if (min !== null) least = Math.min(min, least ?? min);
    if (max !== null) greatest = Math.max(max, greatest ?? max);
  }
  return { min: least, max: greatest };
}

interface SentenceInput {
  text: string;
  sentence: Marked;
  amounts: ReadonlyMap<number, Amount>;
  grammar: QuantityGrammar;
}

interface Found {
  drafts: Draft[];
  asides: Aside[];
}

/** What a sentence says, or undefined where something about a number is not understood. */
function readSentence(input: SentenceInput): Found | undefined {
  const { sentence, grammar } = input;
  const { chars } = sentence;
  const found: Found = { drafts: [], asides: [] };
  let from = skipEdge(chars, 0);
  for (;;) {
    grammar.wanted.lastIndex = from;
    const next = grammar.wanted.exec(chars)?.index ?? chars.length;
    const start = readStanding(input, [from, next], found);
    if (next === chars.length) return readRest(input, start, found) ? found : undefined;
    const end = readNumber(input, [start, next], found);
    if (end === undefined) return undefined;
    from = skipJoint(chars, skipEdge(chars, end));
  }
}

/** Takes the clauses before a number that stand for themselves, and gives back where the others begin. */
function readStanding(
  { text, sentence }: SentenceInput,
  [from, next]: readonly [number, number],
  { asides }: Found,
): number {
  let start = from;
  for (const clause of splitAfter(sentence.chars.slice(from, next), ',:')) {
    const end = from + clause.start + clause.text.length;
    const what = end === next && next < sentence.chars.length ? undefined : standsAlone(clause.text);
    if (!what) break;
    asides.push({ text: quote(text, sentence, start, end), what });
    start = skipEdge(sentence.chars, end);
  }
  return start;
}

/** Takes the words after the last number; false where another number stands in them. */
function readRest({ text, sentence }: SentenceInput, start: number, { drafts, asides }: Found): boolean {
  const { chars, at } = sentence;
  if (!hasOnlyAsides(chars.slice(start))) return false;
  asides.push(...collectAsides(text, sentence, start, chars.length));
  const words = withoutNumber(text, { chars: chars.slice(start), at: at.slice(start) });
  if (words) drafts.push(words);
  return true;
}

/** Takes the number at `next` with its words from `start`, and gives back where they end. */
function readNumber(
  { text, sentence, amounts }: SentenceInput,
  [start, next]: readonly [number, number],
  { drafts, asides }: Found,
): number | undefined {
  const { chars } = sentence;
  const clauses = splitAfter(chars.slice(start, next), ',');
  const isTotalSum = clauses.length === 1 && isTotal(clauses[0]?.text ?? '');
  const after = readAfter(chars, isTotalSum && chars.startsWith('左右', next + 1) ? next + 2 : next);
  if (!after) return undefined;
  if (isTotalSum) {
    const said = quote(text, sentence, start, after.end);
    // 项目总经费不低于500万元 is what a project must have.
    asides.push({ text: said, what: /[低少]于|至少|以上/.test(said) ? 'condition' : 'total' });
    return after.end;
  }
  if (!clauses.slice(0, -1).every((clause) => isLabel(clause.text))) return undefined;
  const draft = readCase(sentence, amounts, [start, next], after);
  if (!draft) return undefined;
  asides.push(...collectAsides(text, sentence, start, after.end));
  const previous = drafts.at(-1);
  if (joinDrafts(previous, draft)) return after.end;
  // A second number that is for nobody else contradicts the first.
  if (previous && draft.label === null) return undefined;
  drafts.push(draft);
  return after.end;
}

/** A stretch of the text as it stands there, without marks at its end. */
function quote(text: string, { chars, at }: Marked, from: number, to: number): string {
  return text.slice(at[from], at[trimEnd(chars, to)]);
}
