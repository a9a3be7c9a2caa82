import type { Change, Link } from '../../../src/features/changes/index.ts';
import type { Call } from '../../../src/guide/model/schema/call.ts';
import { tell, type Judgement } from './judgement.ts';

/** Facts that follow from what requirements and contents say: the truth is whether two calls differ in them. */
const FOLLOWING = [
  'leads',
  'applicants',
  'conditions',
  'organisationConditions',
  'personConditions',
  'documents',
  'exemptions',
  'preferences',
  'nameFormat',
  'quota',
] as const;

/** Holds a link against which of its facts differ. */
export function judgeFollowing(link: Link, from: Call, to: Call, judgement: Judgement): void {
  for (const key of FOLLOWING) {
    if (plain(from[key]) === plain(to[key])) continue;
    tell(judgement, 'what follows', link.changed.includes(key), () => `${link.from} → ${link.to} ${key}`);
  }
}

/** Whether a change that no edit made itself is there all the same: of an id, or of what follows from an edit. */
export function isSo({ key }: Change, from: Call, to: Call): boolean {
  if (key === 'id') return from.id !== to.id;
  const following = FOLLOWING.find((one) => one === key);
  return following !== undefined && plain(from[following]) !== plain(to[following]);
}

/** A value without lines, and without the sentences that an answer rests on, which are told where they stand. */
function plain(value: unknown): string {
  const isLeftOut = (key: string): boolean => ['line', 'sentence', 'evidence'].includes(key);
  return JSON.stringify(value, (key, each: unknown) => (isLeftOut(key) ? undefined : each));
}
