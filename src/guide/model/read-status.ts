import type { Quote, Status } from './schema/call.ts';
import type { Section } from './schema/entry.ts';
import { splitAfter } from './sentences.ts';

/**
 * `具体申报通知另行发布`, `该专项指南另行发布`; refuses 具体办理流程和要求另行通知, which is about the
 * procedure (line 899), 不再另行发布, and what only names a guide (`围绕指南另行发布的任务`).
 */
const DEFERRED = /(?:申报通知|指南)(?:(?!申报通知|指南|不)[^。])*另行(?:发布|通知)。?$/;

/** `项目指南由国家自然科学基金委统一发布` (line 1149). */
const EXTERNAL = /指南由[^。]{2,30}(?:统一)?发布。?$/;

/** Whether a call can be applied for by this text alone, with the sentence that says otherwise. */
export function readStatus(sections: readonly Section[]): { status: Status; statusEvidence: Quote | null } {
  const sentences = sections
    .filter(({ kinds }) => kinds.some((kind) => ['introduction', 'content', 'notice'].includes(kind)))
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ text, line }) => splitAfter(text, '。').map((piece) => ({ text: piece.text, line })));
  const external = sentences.find(({ text }) => EXTERNAL.test(text));
  if (external) return { status: 'external', statusEvidence: external };
  const deferred = sentences.find(({ text }) => DEFERRED.test(text));
  return deferred
    ? { status: 'deferred', statusEvidence: deferred }
    : { status: 'open', statusEvidence: null };
}
