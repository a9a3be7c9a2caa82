import type { Lead } from './schema/call.ts';
import type { Section } from './schema/entry.ts';
import { quoteSentences } from './sentences.ts';

/** Words by which a sentence of the requirements says who may lead or apply. */
const LEAD =
  /牵头|仅限|(?<![期权年])限[^。；]{2,40}(?:申报|推荐)|申报主体|申请人(?:应|须|的|在)|申报人|项目负责人应由|担任项目负责人|申报单位(?:应|须|需|为|必须)|须由[^。；]*申报|定向支持|可申报|申报。$/;

/** A sentence or clause that begins so says what is preferred, not what is required. */
export const PREFERENCE = /^(?:鼓励|优先|重点支持|建议)/;

/** Sentences that are about conduct, money or papers even though they name applicants. */
const OTHER = /信用|事故|诉讼|不得重复|证明|协议/;

/** Says who may lead, whatever else the sentence goes on to (line 607). */
const EXPRESS = /^须由[^。；，]*(?:牵头|共同申报)/;

/** The sentences of the requirements on who may lead, verbatim, in source order. */
export function readLeads(sections: readonly Section[]): Lead[] {
  return sections
    .filter(({ kinds }) => kinds.includes('requirements'))
    .flatMap(({ blocks }) => blocks)
    .flatMap(quoteSentences)
    .filter(({ text }) => LEAD.test(text) && (EXPRESS.test(text) || !OTHER.test(text)))
    .map(({ text, line }) => ({ text, line, force: PREFERENCE.test(text) ? 'preference' : 'condition' }));
}
