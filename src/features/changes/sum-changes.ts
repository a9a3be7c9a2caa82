import type { Call } from '../../guide/model/schema/call.ts';
import type { EditionChanges, Sums } from './edition-changes.ts';

interface Pair {
  from: Call;
  to: Call;
}

/** Counts calls and how caps moved, over all and by the plan in which a call is now or, where it is gone, was. */
export function sumChanges(
  from: readonly Call[],
  to: readonly Call[],
  pairs: readonly Pair[],
): EditionChanges['sums'] {
  const plans = [...new Set([...to, ...from].map(({ plan }) => plan))];
  return {
    ...sumOf(from, to, pairs),
    plans: plans.map((plan) => ({
      plan,
      ...sumOf(
        from.filter((call) => call.plan === plan),
        to.filter((call) => call.plan === plan),
        pairs.filter((pair) => pair.from.plan === plan && pair.to.plan === plan),
      ),
    })),
  };
}

function sumOf(from: readonly Call[], to: readonly Call[], pairs: readonly Pair[]): Sums {
  const moves = pairs.flatMap((pair) => {
    const [one, other] = [capOf(pair.from), capOf(pair.to)];
    return one === null || other === null ? [] : [Math.sign(other - one)];
  });
  const count = (sign: number): number => moves.filter((move) => move === sign).length;
  return {
    calls: { from: from.length, to: to.length },
    highestCap: { from: highest(from), to: highest(to) },
    caps: { raised: count(1), lowered: count(-1), same: count(0) },
  };
}

function capOf({ funding }: Call): number | null {
  return funding?.max ?? null;
}

function highest(calls: readonly Call[]): number | null {
  const caps = calls.flatMap((call) => capOf(call) ?? []);
  return caps.length > 0 ? Math.max(...caps) : null;
}
