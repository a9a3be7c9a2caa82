import type { Guide } from '../../../guide/model/build-guide.ts';
import { buildIndex, type MatchIndex } from './build-index.ts';
import { chooseWords, type CallWeights } from './choose-words.ts';
import { fold } from './fold.ts';
import { listPassages, type PassagesOfCall } from './list-passages.ts';
import { PASSAGE_WEIGHTS, textsOf, type Expression, type MatchData, type Passage } from './match-data.ts';
import { listVariants } from './list-variants.ts';
import { writeMatchFile } from './match-file.ts';
import type { Thesaurus } from './read-thesaurus.ts';
import { scoreCalls } from './score-calls.ts';

type ThesaurusEntry = Thesaurus['fields'][number]['entries'][number];

/** How near a call is to any topic is measured on every so many-th word. */
const SAMPLE_STEP = 40;

/** What the terms of more than this share of the calls say distinguishes none. */
const MOST_CALLS = 1 / 6;

/** Makes the file that the finder loads: what the calls say, and what readers say for it. The same for the same guide. */
export function buildMatchFile(guide: Guide, thesaurus: Thesaurus): Uint8Array<ArrayBuffer> {
  return writeMatchFile(buildMatchData(listPassages(guide), thesaurus));
}

/** What the file holds. `leastWorth`: what a reader's word must be worth to be in it. */
export function buildMatchData(
  calls: readonly PassagesOfCall[],
  { fields, everyday = [], elsewhere = [] }: Thesaurus,
  leastWorth?: number,
): MatchData {
  const entries = handUp(
    fields.flatMap((field) => field.entries),
    textsOf(calls),
  );
  const said = listExpressions(entries, calls);
  const isRare = rareTerms(calls, said);
  const matched = calls.map(({ id, passages }) => ({
    id,
    reach: 1,
    passages: passages.map((passage) =>
      passage.kind === 'terms' ? onlyRareTerms(passage, passages, said, isRare) : passage,
    ),
  }));
  const all = listExpressions(entries, matched);
  const weights = weightsOfExpressions(buildIndex({ elsewhere: [], expressions: all, calls: matched }));
  const expressions = chooseWords(all, weights, everyday.map(fold), leastWorth);
  const texts = textsOf(calls);
  return {
    elsewhere: elsewhere.filter((word) => !texts.includes(word)).map(fold),
    variants: listVariants(expressions),
    expressions,
    calls: withReach({ elsewhere: [], expressions, calls: matched }),
  };
}

/**
 * What readers say for an expression that stands in no call leads to those above it: the guide’s plans name fields, like
 * fruit, of which its calls say no more than crops.
 */
function handUp(entries: readonly ThesaurusEntry[], texts: string): ThesaurusEntry[] {
  const lost = entries.filter(({ guide }) => !texts.includes(guide));
  const headed = new Set(entries.map(({ guide }) => guide));
  const others = [...new Set(lost.flatMap(({ broader = [] }) => broader))].filter(
    (guide) => !headed.has(guide),
  );
  return [...entries, ...others.map((guide) => ({ guide }))].map((entry: ThesaurusEntry) => {
    const { guide, same = [], narrower = [], related = [] } = entry;
    const below = lost.filter((one) => one.broader?.includes(guide));
    if (below.length === 0) return entry;
    const nearer = new Set([
      ...narrower,
      ...below.flatMap((one) => [one.guide, ...(one.same ?? []), ...(one.narrower ?? [])]),
    ]);
    for (const word of same) nearer.delete(word);
    const other = new Set([...related, ...below.flatMap((one) => one.related ?? [])]);
    for (const word of [...same, ...nearer]) other.delete(word);
    return { ...entry, narrower: [...nearer], related: [...other] };
  });
}

/** The thesaurus's expressions, and those above them, that stand in a call, in the order in which they first do. */
function listExpressions(entries: readonly ThesaurusEntry[], calls: readonly PassagesOfCall[]): Expression[] {
  const texts = textsOf(calls);
  const headed = new Set(entries.map(({ guide }) => guide));
  const others = [...new Set(entries.flatMap(({ broader = [] }) => broader))].filter(
    (text) => !headed.has(text),
  );
  const everywhere: readonly ThesaurusEntry[] = [...entries, ...others.map((guide) => ({ guide }))];
  const listed = everywhere
    .map((entry) => ({ ...entry, place: texts.indexOf(entry.guide) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place || a.guide.length - b.guide.length);
  const numbers = new Map(listed.map(({ guide }, number) => [guide, number]));
  return listed.map(({ guide, same = [], narrower = [], related = [], broader = [] }) => ({
    text: guide,
    same: same.map(fold),
    narrower: narrower.map(fold),
    related: related.map(fold),
    broader: broader.flatMap((above) => numbers.get(above) ?? []),
  }));
}

/** Tells which expressions stand in the terms of few calls. */
function rareTerms(
  calls: readonly PassagesOfCall[],
  all: readonly Expression[],
): (expression: Expression) => boolean {
  const terms = calls.flatMap(({ passages }) => passages.filter(({ kind }) => kind === 'terms'));
  const rare = new Set(
    all.filter(
      ({ text }) =>
        terms.filter((passage) => passage.text.includes(text)).length <= calls.length * MOST_CALLS,
    ),
  );
  return (expression) => rare.has(expression);
}

/** Keeps of the terms of application only the expressions that the call has nowhere else and few calls have. */
function onlyRareTerms(
  passage: Passage,
  passages: readonly Passage[],
  all: readonly Expression[],
  isRare: (expression: Expression) => boolean,
): Passage {
  const said = all.filter(
    (expression) =>
      isRare(expression) &&
      passages.filter(({ text }) => text.includes(expression.text)).every((other) => other === passage) &&
      passage.text.includes(expression.text),
  );
  return { ...passage, text: said.map(({ text }) => text).join(' ') };
}

/** What each expression says for each call that has it. */
function weightsOfExpressions({ expressions, places }: MatchIndex): CallWeights {
  return expressions.map(({ rarity, places: standing }) => {
    const weights = new Map<number, number>();
    for (const place of standing) {
      const { call = 0, passage } = places[place] ?? {};
      const weight = passage ? PASSAGE_WEIGHTS[passage.kind] * rarity : 0;
      weights.set(call, Math.max(weights.get(call) ?? 0, weight));
    }
    return weights;
  });
}

/** Measures how near each call is to words of all fields, on average. */
function withReach(data: MatchIndex['data']): MatchData['calls'] {
  const index = buildIndex(data);
  const sums = data.calls.map(() => 0.05);
  const words = [...index.words.keys()].sort().filter((_, at) => at % SAMPLE_STEP === 0);
  for (const word of words) {
    const { calls } = scoreCalls(word, index);
    const best = calls.reduce((most, { score }) => Math.max(most, score), 0);
    if (best === 0) continue;
    for (const { call, score } of calls) sums[call] = (sums[call] ?? 0) + score / best / words.length;
  }
  const most = Math.max(...sums);
  return data.calls.map((call, number) => ({
    ...call,
    reach: Number(((sums[number] ?? 0) / most).toFixed(3)),
  }));
}
