import type { Random } from '../../../scripts/bench/scale/random.ts';
import type { Draft } from './draft.ts';

/** An edit that an author of the next edition may make. */
export type EditKind =
  | 'drop a call'
  | 'add a call'
  | 'split a call'
  | 'merge two calls'
  | 'rename a call'
  | 'rewrite a call'
  | 'move a call'
  | 'shuffle items'
  | 'cap'
  | 'term'
  | 'mode'
  | 'reword lightly'
  | 'reword heavily'
  | 'move an item'
  | 'add an item'
  | 'drop an item'
  | 'add an indicator'
  | 'drop an indicator'
  | 'add a requirement'
  | 'drop a requirement'
  | 'issuer'
  | 'who leads'
  | 'age';

/** Makes an edit somewhere, and writes down what it changed; false where there is no place for one. */
export type Edit = (draft: Draft, random: Random) => boolean;
