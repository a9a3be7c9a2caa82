import type { MatchIndex } from './build-index.ts';
import { unitsOf, type Stretch } from './fold.ts';
import type { MatchPhrase } from './load-matcher.ts';
import type { Reason, ScoredCall } from './score-calls.ts';

/** Phrases that say less than this share of what the best one says are not named. */
const LEAST_OF_BEST = 0.15;

/** What more than a third of all calls say led to none of them: 应用, 技术. */
const LEAST_RARITY = Math.log(3);

/** What joins words and is part of none: 的应用. */
const JOINT_BEFORE = /^[的与和及等]+/;
const JOINT_AFTER = /[的与和及等]+$/;

/** Names the phrases that led to a call, the weightiest first. */
export function namePhrases(
  text: string,
  query: string,
  { call, reasons }: ScoredCall,
  index: MatchIndex,
): MatchPhrase[] {
  const least = LEAST_OF_BEST * reasons.reduce((most, { value }) => Math.max(most, value), 0);
  const named = [...ofExpressions(text, reasons, index), ...ofCharacters(text, query, reasons, call, index)];
  const telling = named.filter(({ rarity }) => rarity > LEAST_RARITY);
  const said = new Set<string>();
  return (telling.length > 0 ? telling : named)
    .filter(({ value }) => value >= least)
    .sort((a, b) => b.value - a.value)
    .map(({ said, guide, relation }) => ({ said, guide, relation }))
    .filter(({ said: words }) => said.size < said.add(words).size);
}

type Valued = MatchPhrase & { value: number; rarity: number };

/** Pairs side by side that lead to the same expression are one phrase. */
function ofExpressions(text: string, reasons: readonly Reason[], index: MatchIndex): Valued[] {
  const stretches: { from: number; to: number; value: number; link: NonNullable<Reason['link']> }[] = [];
  const inOrder = [...reasons].sort((a, b) => a.phrase.from - b.phrase.from);
  for (const { phrase, link, value } of inOrder) {
    if (!link) continue;
    const open = stretches.find(
      (other) =>
        other.link.expression === link.expression &&
        other.link.relation === 'alike' &&
        link.relation === 'alike' &&
        other.to >= phrase.from,
    );
    if (!open) stretches.push({ from: phrase.from, to: phrase.to, value, link });
    else Object.assign(open, { to: phrase.to, value: open.value + value });
  }
  return stretches.flatMap(({ from, to, value, link: { expression, relation } }) => {
    const said = text.slice(from, to);
    // What is alike in 的应 alone is not.
    const [start, end] = relation === 'alike' ? insideJoints(said) : [0, said.length];
    if (end - start < 2 && relation === 'alike') return [];
    const guide = index.data.expressions[expression]?.text ?? '';
    const { rarity } = index.expressions[expression] ?? { rarity: 0 };
    return [{ said: said.slice(start, end), guide, relation, value, rarity }];
  });
}

/** Characters that stand in the call as the reader wrote them, as long as they do. */
function ofCharacters(
  text: string,
  query: string,
  reasons: readonly Reason[],
  call: number,
  { places, characters }: MatchIndex,
): Valued[] {
  const texts = places.filter((place) => place.call === call);
  const inGuide = (said: string): string | undefined => {
    const place = texts.find(({ folded }) => folded.includes(said));
    const at = place?.folded.indexOf(said) ?? 0;
    return place?.passage.text.slice(at, at + said.length);
  };
  const named: (Omit<Valued, 'rarity'> & Stretch)[] = [];
  const units = reasons.filter(({ phrase, link }) => !link && phrase.to - phrase.from > 1);
  for (const { phrase, value } of units.sort((a, b) => a.phrase.from - b.phrase.from)) {
    const open = named[named.length - 1];
    const longer = open && open.to > phrase.from ? inGuide(query.slice(open.from, phrase.to)) : undefined;
    if (open && longer !== undefined) {
      const said = text.slice(open.from, phrase.to);
      Object.assign(open, { said, guide: longer, to: phrase.to, value: open.value + value });
    } else {
      const guide = inGuide(query.slice(phrase.from, phrase.to)) ?? '';
      const said = text.slice(phrase.from, phrase.to);
      named.push({ ...phrase, said, guide, relation: 'exact', value });
    }
  }
  return named.flatMap(({ from, to, said, guide, relation, value }) => {
    const inside = insideJoints(said);
    const word = query.slice(from, to).slice(...inside);
    if (word.length < 2) return [];
    const rarities = unitsOf(word).map((unit) => characters.get(word.slice(unit.from, unit.to))?.rarity ?? 0);
    const rarity = Math.max(0, ...rarities);
    return [{ said: said.slice(...inside), guide: guide.slice(...inside), relation, value, rarity }];
  });
}

/** Where a phrase begins and ends without what joins it to others. */
function insideJoints(said: string): [number, number] {
  const [before, after] = [JOINT_BEFORE, JOINT_AFTER].map((joint) => joint.exec(said)?.[0].length ?? 0);
  return [before ?? 0, said.length - (after ?? 0)];
}
