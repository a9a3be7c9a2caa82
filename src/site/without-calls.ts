import { proposeStatus } from '../guide/model/read-status.ts';
import type { Entry } from '../guide/model/schema/entry.ts';
import { splitAfter } from '../guide/model/sentences.ts';

/** What is said of an entry under which nothing can be applied for: that a notice follows only where its own text says so. */
export function withoutCalls({ kind, sections }: Entry): { short: string; long: string } {
  if (kind === 'front') return { short: '各计划之前的文字', long: '指南在各计划之前的文字' };
  const isDeferred = sections.some(({ kinds, blocks }) =>
    blocks.some(({ line, text }) =>
      splitAfter(text, '。').some(
        (sentence) => proposeStatus({ line, text: sentence.text }, kinds) === 'deferred',
      ),
    ),
  );
  return isDeferred
    ? { short: '申报通知另行发布', long: '申报通知另行发布，指南只列领域' }
    : { short: '没有列申报项', long: '指南没有列出申报项' };
}
