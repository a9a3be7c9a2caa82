import { expect } from 'vitest';
import { rebuildText } from '../../src/guide/model/rebuild-text.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { splitGuide, type SplitResult } from '../../src/guide/split-guide.ts';
import { callsOf, realInput, rulesOnly } from './real-guide.ts';

/** A change of a text. */
export type Change = (text: string) => string;

/** Changes one upon the other. */
export function all(...changes: readonly Change[]): Change {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

/** Replaces the first `from` that stands after `heading`. Throws when there is none: nothing would be planted. */
export function after(heading: string, from: string, to: string): Change {
  return (text) => {
    const at = find(text, from, find(text, heading, 0));
    return text.slice(0, at) + to + text.slice(at + from.length);
  };
}

/** Replaces the whole of the first line after `heading` that begins with `beginning`. */
export function lineAfter(heading: string, beginning: string, to: string): Change {
  return (text) => {
    const at = find(text, `\n${beginning}`, find(text, heading, 0)) + 1;
    return text.slice(0, at) + to + text.slice(text.indexOf('\n', at));
  };
}

/**
 * The real guide, split by the rules alone with something planted into its source and its edition file: nobody is asked to
 * confirm what the rules propose.
 */
export function splitPlanted(source: Change, edition: Change = (text) => text): SplitResult {
  const real = rulesOnly();
  return splitGuide({
    ...real,
    source: new TextEncoder().encode(source(new TextDecoder().decode(real.source))),
    edition: edition(real.edition),
  });
}

/** The real guide, split with something planted into its source and into what is confirmed of it. */
export function splitConfirmed(source: Change, confirmed: Change = (text) => text): SplitResult {
  const real = realInput();
  return splitGuide({
    ...real,
    source: new TextEncoder().encode(source(new TextDecoder().decode(real.source))),
    confirmed: confirmed(real.confirmed ?? ''),
  });
}

/** The rules of a split's errors, each once. */
export function errorsOf({ messages }: SplitResult): string[] {
  return [...new Set(messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId ?? ''))];
}

/** A call of a split by its id; throws when it has none. */
export function callOf({ guide }: SplitResult, id: string): Call {
  const call = guide && callsOf(guide).find((one) => one.id === id);
  if (!call) throw new Error(`no call ${id}`);
  // What looks odd is told besides, and changes no fact.
  return { ...call, doubts: [] };
}

function find(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  if (at === -1) throw new Error(`nothing to plant at: “${what}”`);
  return at;
}

/** Every line's characters stand in exactly one node, as they are printed. */
export function expectWhole({ guide, lines }: SplitResult): void {
  const rebuilt = guide ? rebuildText(guide) : new Map<number, string>();
  expect(lines.map(({ number }) => (rebuilt.get(number) ?? '').trimEnd())).toEqual(
    lines.map(({ text }) => text.trimEnd()),
  );
}

/** Calls that most is planted into: their headings. */
export const FIRST = '子方向1：常见多发病';
export const HEADING = '方向29：创新创业大赛获奖企业培育';

/** Replaces the first `from` in direction 29. */
export function in29(from: string, to: string): Change {
  return after(HEADING, from, to);
}
