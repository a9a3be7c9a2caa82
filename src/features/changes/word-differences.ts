import { markDifferences, type TextPart } from '../compare/index.ts';
import type { Change } from './edition-changes.ts';

/** Both texts of a change, cut where their words differ; none where one of them is missing. */
export function wordDifferences({ from, to }: Change): { from: TextPart[]; to: TextPart[] } | undefined {
  if (!from?.quote || !to?.quote) return undefined;
  const [before = [], after = []] = markDifferences([from.quote.text, to.quote.text]);
  return { from: before, to: after };
}
