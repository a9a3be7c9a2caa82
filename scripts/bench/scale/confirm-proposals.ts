import { stringify } from 'yaml';
import { splitGuide, type SplitResult } from '../../../src/guide/split-guide.ts';

/** A `confirmed.yaml` for made-up sources of one edition: all that the rules propose, unread by anybody. */
export function confirmProposals(sources: readonly string[], edition: string): string {
  const clauses = new Map(
    sources
      .map((source) =>
        splitGuide({
          source: Buffer.from(source),
          sourceFile: 'source.txt',
          edition,
          editionFile: 'edition.yaml',
          confirmed: stringify({ how: '合成的文本', clauses: [] }),
        }),
      )
      .flatMap((result) => [
        ...result.unconfirmed.map(({ clause, says }) => ({ text: clause.text, ...says })),
        ...titlesToConfirm(result).map((text) => ({ text })),
      ])
      .map((clause) => [clause.text, clause]),
  );
  return stringify({ how: '合成的文本，没有人核对', clauses: [...clauses.values()] });
}

/** Titles of which somebody is to say that they restrict nobody. */
function titlesToConfirm({ guide, messages }: SplitResult): string[] {
  const lines = new Set(messages.filter(({ ruleId }) => ruleId === 'unconfirmed').map(({ line }) => line));
  return (guide?.entries ?? []).flatMap(({ heading: { line, title } }) =>
    line !== null && lines.has(line) ? [title] : [],
  );
}
