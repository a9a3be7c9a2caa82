import { NOT_STATED } from '../../guide/facts/words.ts';
import { USUAL_MODES } from '../../guide/grammar/grammar.ts';

const LOOKS: Readonly<Record<string, string>> = {
  前资助: 'mode-qian',
  自筹: 'mode-zi',
  贷补联动: 'mode-dai',
  定额资助: 'mode-ding',
  后补助: 'mode-hou',
  [NOT_STATED]: 'mode-none',
};

/** The modes that are told of an edition: the usual ones, and what its calls have besides. */
export function modesOf(calls: readonly { modes: readonly string[] }[]): string[] {
  return [...new Set([...USUAL_MODES, ...calls.flatMap(({ modes }) => modes)])];
}

/** The class that gives a mode its colour; modes that no edition before had share one. */
export function modeLook(mode: string): string {
  return LOOKS[mode] ?? 'mode-other';
}
