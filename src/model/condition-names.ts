import type { Conditions } from './schema/call.ts';

/** The conditions in the order in which they are shown, with what heads them. */
export const CONDITION_NAMES: readonly [keyof Conditions, string][] = [
  ['enterpriseLead', '企业牵头'],
  ['recommendation', '推荐或推荐函'],
  ['ethics', '伦理审查'],
  ['matching', '自筹或配套经费'],
  ['selfRaised', '可选自筹方式'],
];
