import { stringify } from 'yaml';
import { splitGuide } from '../../../src/guide/split-guide.ts';

/** A `confirmed.yaml` for made-up sources of one edition: all that the rules propose, unread by anybody. */
export function confirmProposals(sources: readonly string[], edition: string): string {
  const clauses = new Map(
    sources
      .flatMap(
        (source) =>
          splitGuide({
            source: Buffer.from(source),
            sourceFile: 'source.txt',
            edition,
            editionFile: 'edition.yaml',
            confirmed: stringify({ how: '合成的文本', clauses: [] }),
          }).unconfirmed,
      )
      .map(({ clause, says }) => [clause.text, { text: clause.text, ...says }]),
  );
  return stringify({ how: '合成的文本，没有人核对', clauses: [...clauses.values()] });
}
