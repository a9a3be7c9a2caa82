/** A query and the calls that somebody who knows the guide would name; none where nothing is near. */
export interface JudgedQuery {
  kind: string;
  query: string;
  best: string[];
  /** The item that fits, where one clearly does. */
  item?: { id: string; n: number } | null;
}

/** A call in a ranking. */
interface Ranked {
  call: string;
  item: number | null;
}

/** How a ranking did for a list of queries; shares of those with an answer, but for `refused`. */
export interface Judgement {
  answered: number;
  first: number;
  firstThree: number;
  /** The mean of 1 / the place of the best call that comes first. */
  reciprocalRank: number;
  /** Queries with an answer for which something was said to be near. */
  kept: number;
  /** Of those whose item is known and whose best call was found, where the item was named, and where it was the right one. */
  itemsNamed: number;
  itemsRight: number;
  /** Of `strangers`, which nothing is near to, those that were refused. */
  refused: number;
  strangers: number;
}

/** Judges what a ranking says for queries. */
export function judgeRanking(
  queries: readonly JudgedQuery[],
  rank: (query: string) => readonly Ranked[],
): Judgement {
  const answers = queries.map((query) => ({ ...query, ranked: rank(query.query) }));
  const known = answers.filter(({ best }) => best.length > 0);
  const strangers = answers.filter(({ best }) => best.length === 0);
  const places = known.map(({ best, ranked }) => ranked.findIndex(({ call }) => best.includes(call)));
  const share = (does: (place: number) => boolean): number =>
    places.filter(does).length / Math.max(1, known.length);
  const items = known.flatMap(({ item, ranked }) => {
    const found = ranked.find(({ call }) => call === item?.id);
    return item && found ? [{ named: found.item !== null, right: found.item === item.n }] : [];
  });
  return {
    answered: known.length,
    first: share((place) => place === 0),
    firstThree: share((place) => place >= 0 && place < 3),
    reciprocalRank:
      places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / Math.max(1, known.length),
    kept: known.filter(({ ranked }) => ranked.length > 0).length / Math.max(1, known.length),
    itemsNamed: items.filter(({ named }) => named).length / Math.max(1, items.length),
    itemsRight: items.filter(({ right }) => right).length / Math.max(1, items.length),
    refused: strangers.filter(({ ranked }) => ranked.length === 0).length,
    strangers: strangers.length,
  };
}
