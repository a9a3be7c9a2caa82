import type { Status } from './schema/call.ts';
import type { Quote } from './schema/quote.ts';
import type { SaidClause } from './says.ts';
import type { SectionKind } from './schema/entry.ts';
import { splitAfter } from './sentences.ts';

/**
 * `具体申报通知另行发布`, `该专项指南另行发布`; refuses 具体办理流程和要求另行通知, which is about the
 * procedure (line 899), 不再另行发布, and what only names a guide (`围绕指南另行发布的任务`).
 */
const DEFERRED = /(?:申报通知|指南)(?:(?!申报通知|指南|不)[^。])*另行(?:发布|通知)。?$/;

/** `项目指南由国家自然科学基金委统一发布` (line 1149). */
const EXTERNAL = /指南由[^。]{2,30}(?:统一)?发布。?$/;

/** Whether a call can be applied for by this text alone, with the sentence that says otherwise. */
export function readStatus(said: readonly SaidClause[]): { status: Status; statusEvidence: Quote | null } {
  for (const status of ['external', 'deferred'] as const) {
    const found = said.find(({ says }) => says.status === status);
    if (found) return { status, statusEvidence: sentenceOf(found) };
  }
  return { status: 'open', statusEvidence: null };
}

/** Whether a clause of these fields says that one must wait for a notice of somebody's, as far as rules can tell. */
export function proposeStatus(
  { text }: Quote,
  kinds: readonly SectionKind[],
): Exclude<Status, 'open'> | undefined {
  if (!kinds.some((kind) => ['introduction', 'content', 'notice'].includes(kind))) return undefined;
  return EXTERNAL.test(text) ? 'external' : DEFERRED.test(text) ? 'deferred' : undefined;
}

function sentenceOf({ clause, block }: SaidClause): Quote {
  const sentence = splitAfter(block.text, '。').find(({ text }) => text.includes(clause.text));
  return { text: sentence?.text ?? clause.text, line: block.line };
}
