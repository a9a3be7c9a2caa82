import { readYaml } from '../../guide/model/read-yaml.ts';
import { TermsFile } from '../../guide/model/schema/terms-file.ts';
import type { Reporter } from '../../guide/report/reporter.ts';
import { findCandidates } from './candidates.ts';
import type { TermSource } from './term-source.ts';
import { chooseTerms } from './choose-terms.ts';
import { phraseIndexOf } from './phrase-index.ts';

/**
 * Reads `terms.yaml`, given what terms are looked for in. Besides what the schema refuses, an entry is an error that has
 * lost its reason: a word that no call holds, one to be left out that no rule finds, one to be added that the rules take
 * anyhow, and one that is there twice.
 */
export function readTermsFile(
  text: string,
  sources: readonly TermSource[],
  report: Reporter,
): TermsFile | undefined {
  const file = readYaml(text, TermsFile, { rule: 'terms-file', name: 'the file of terms' }, report);
  if (!file) return undefined;
  const { leaveOut, add } = file.data;
  const found = new Set(findCandidates(sources).map(({ phrase }) => phrase));
  const taken = new Set(chooseTerms(sources, { leaveOut, add: [] }).map(({ name }) => name));
  const { holdersOf } = phraseIndexOf(sources);
  const seen = new Set<string>();
  for (const [list, names] of Object.entries({ leaveOut, add })) {
    for (const [index, name] of names.entries()) {
      const problem = seen.has(name)
        ? 'which is there already'
        : holdersOf(name).length === 0
          ? 'which no call holds'
          : list === 'leaveOut' && !found.has(name)
            ? 'which no rule finds'
            : list === 'add' && taken.has(name)
              ? 'which the rules take anyhow'
              : null;
      seen.add(name);
      if (problem === null) continue;
      report.error(
        'terms-file',
        { line: file.lineOf([list, index]), length: 0 },
        { found: `${list} of “${name}”, ${problem}`, expected: 'no such entry' },
      );
    }
  }
  return report.messages.length > 0 ? undefined : file.data;
}
