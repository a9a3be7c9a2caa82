import { expect, test } from 'vitest';
import { confirmProposals } from '../../scripts/bench/scale/confirm-proposals.ts';
import { growSize } from '../../scripts/bench/scale/sizes.ts';
import { hasErrors } from '../../src/guide/report/reporter.ts';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { realInput } from '../support/real-guide.ts';

test('a guide with fifty times the calls, which bench:scale builds, is split without an error', () => {
  const grown = growSize(realInput(), 2026, '50').editions.get(2026);
  if (!grown) throw new Error('no edition');
  const { source, edition } = grown;
  const { guide, messages } = splitGuide({
    source: Buffer.from(source),
    sourceFile: 'source.txt',
    edition,
    editionFile: 'edition.yaml',
    confirmed: confirmProposals([source], edition),
  });
  expect(hasErrors(messages)).toBe(false);
  expect(guide?.entries.filter(({ call }) => call)).toHaveLength(5050);
});
