import { stringify } from 'yaml';
import { splitGuide, type SplitResult } from '../../../src/guide/split-guide.ts';

/** A `confirmed.yaml` for made-up sources of one edition: all that the rules propose, unread by anybody. */
export function confirmProposals(sources: readonly string[], edition: string): string {
  const clauses = new Map<string, { text: string }>();
  const print = (how: string): string => stringify({ how, clauses: [...clauses.values()] });
  const splitAll = (): SplitResult[] => {
    const confirmed = print('合成的文本');
    return sources.map((source) =>
      splitGuide({
        source: Buffer.from(source),
        sourceFile: 'source.txt',
        edition,
        editionFile: 'edition.yaml',
        confirmed,
      }),
    );
  };
  for (const { unconfirmed } of splitAll())
    for (const { clause, says } of unconfirmed) clauses.set(clause.text, { text: clause.text, ...says });
  // Only now: of too many messages the last ones, which are about titles, are left out.
  for (const text of splitAll().flatMap(titlesToConfirm)) clauses.set(text, { text });
  return print('合成的文本，没有人核对');
}

/** Titles of which somebody is to say that they restrict nobody. */
function titlesToConfirm({ guide, messages }: SplitResult): string[] {
  const lines = new Set(messages.filter(({ ruleId }) => ruleId === 'unconfirmed').map(({ line }) => line));
  return (guide?.entries ?? []).flatMap(({ heading: { line, title } }) =>
    line !== null && lines.has(line) ? [title] : [],
  );
}
