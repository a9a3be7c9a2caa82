import type { Call } from '../../guide/model/schema/call.ts';
import type { Overrules } from '../../guide/model/schema/alignment.ts';
import { PlainError } from '../../guide/report/plain-error.ts';

/** Throws when an editor's decision names a call that its edition does not have, or settles a call twice. */
export function checkOverrules(
  from: readonly Call[],
  to: readonly Call[],
  { pairs, notPairs, split, merged }: Overrules,
): void {
  const settled = [...pairs, ...split, ...merged];
  checkSide('from', from, settled, notPairs);
  checkSide('to', to, settled, notPairs);
}

type Named = Readonly<Record<'from' | 'to', string | readonly string[]>>;

function checkSide(
  side: 'from' | 'to',
  calls: readonly Call[],
  settled: readonly Named[],
  denied: readonly Named[],
): void {
  const known = new Set(calls.map(({ id }) => id));
  const named = settled.flatMap((one) => one[side]);
  const problems = [
    ...[...named, ...denied.flatMap((one) => one[side])]
      .filter((id) => !known.has(id))
      .map((id) => `no call ${id}`),
    ...named.filter((id, at) => named.indexOf(id) < at).map((id) => `call ${id} twice`),
  ];
  if (problems.length === 0) return;
  throw new PlainError(`edition.yaml, alignment, “${side}”: ${[...new Set(problems)].join(', ')}`);
}
