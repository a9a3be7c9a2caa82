import type { Conditions } from '../model/schema/call.ts';

/** The conditions in the order in which they are shown, with what heads them. */
export const CONDITION_NAMES: readonly [keyof Conditions, string][] = [
  ['recommendation', '推荐或推荐函'],
  ['ethics', '伦理审查'],
  ['matching', '自己出资或配套'],
];
