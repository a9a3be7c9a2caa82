import { compared, type Weigh } from '../compare/index.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { RUN, textsOf } from './call-texts.ts';

/** Runs of whole calls, and pairs, by which their entries are compared. */
const SIZES = [2, RUN];

/**
 * Weighs runs of characters by how few calls of both editions have them: 关键技术研发与应用示范 says nothing of what a
 * call is about. A run that stands only in the two calls that are compared weighs most, one in all of them next to nothing.
 */
export function weighRuns(from: readonly Call[], to: readonly Call[]): Weigh {
  const having = new Map<string, number>();
  for (const call of [...from, ...to]) {
    const texts = Object.values(textsOf(call)).flat();
    const runs = new Set(
      SIZES.flatMap((size) => texts.flatMap((text) => [...compared(text, size).grams.keys()])),
    );
    for (const run of runs) having.set(run, (having.get(run) ?? 0) + 1);
  }
  const all = from.length + to.length;
  const weights = new Map([...having].map(([run, count]) => [run, Math.log(1 + all / count)]));
  return (run) => weights.get(run) ?? 0;
}
