import type { MatchIndex } from './build-index.ts';
import type { MatchPhrase } from './load-matcher.ts';
import type { Reason, ScoredCall } from './score-calls.ts';

/** Phrases that say less than this share of what the best one says are not named. */
const LEAST_OF_BEST = 0.15;

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
  const said = new Set<string>();
  return named
    .filter(({ value }) => value >= least)
    .sort((a, b) => b.value - a.value)
    .map(({ value: _, ...phrase }) => phrase)
    .filter(({ said: words }) => said.size < said.add(words).size);
}

type Valued = MatchPhrase & { value: number };

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
  return stretches.map(({ from, to, value, link }) => ({
    said: text.slice(from, to),
    guide: index.data.expressions[link.expression]?.text ?? '',
    relation: link.relation,
    value,
  }));
}

/** Characters that stand in the call as the reader wrote them, as long as they do. */
function ofCharacters(
  text: string,
  query: string,
  reasons: readonly Reason[],
  call: number,
  { places }: MatchIndex,
): Valued[] {
  const texts = places.filter((place) => place.call === call);
  const inGuide = (said: string): string | undefined => {
    const place = texts.find(({ folded }) => folded.includes(said));
    const at = place?.folded.indexOf(said) ?? 0;
    return place?.passage.text.slice(at, at + said.length);
  };
  const named: (Valued & { from: number; to: number })[] = [];
  const units = reasons.filter(({ phrase, link }) => !link && phrase.to - phrase.from > 1);
  for (const { phrase, value } of units.sort((a, b) => a.phrase.from - b.phrase.from)) {
    const open = named[named.length - 1];
    const longer = open && open.to > phrase.from ? inGuide(query.slice(open.from, phrase.to)) : undefined;
    if (open && longer !== undefined) {
      const said = text.slice(open.from, phrase.to);
      Object.assign(open, { said, guide: longer, to: phrase.to, value: open.value + value });
    } else {
      const guide = inGuide(query.slice(phrase.from, phrase.to)) ?? '';
      named.push({ ...phrase, said: text.slice(phrase.from, phrase.to), guide, relation: 'exact', value });
    }
  }
  return named.flatMap(({ said, guide, relation, value }) => {
    const [from, to] = [JOINT_BEFORE, JOINT_AFTER].map((joint) => joint.exec(said)?.[0].length ?? 0);
    const inside = [from, said.length - (to ?? 0)] as const;
    const isWord = inside[1] - (inside[0] ?? 0) > 1;
    return isWord ? [{ said: said.slice(...inside), guide: guide.slice(...inside), relation, value }] : [];
  });
}
