import { z } from 'zod';
import { readYaml } from '../../../guide/model/read-yaml.ts';
import type { Reporter } from '../../../guide/report/reporter.ts';

const Terms = z.array(z.string().trim().min(1)).optional();

/** What readers say for an expression of the guide, after SKOS. */
const ThesaurusEntry = z.strictObject({
  guide: z.string().min(2).describe('指南原文里的说法'),
  same: Terms.describe('同义词、异写、缩写'),
  narrower: Terms.describe('下位词：它的一种、一部分、一种做法'),
  broader: Terms.describe('上位的说法'),
  related: Terms.describe('相关而不是下位的词'),
});

/** `guidelines/thesaurus.yaml`: what readers say → what the guides say, by fields, for all editions. */
const Thesaurus = z.strictObject({
  fields: z
    .array(z.strictObject({ name: z.string().min(1), entries: z.array(ThesaurusEntry).min(1) }))
    .min(1),
  everyday: Terms.describe('读者常打的词：不论多长，查找页都认得'),
  elsewhere: Terms.describe('科技计划都不管的事：读者写到它，就离指南远了'),
});
export type Thesaurus = z.infer<typeof Thesaurus>;

/**
 * Reads the thesaurus, given the texts of all editions. Besides what the schema refuses, an expression is an error that
 * no edition has, or that is there twice, a reader's term that stands twice in an entry, and an everyday one in none.
 */
export function readThesaurus(text: string, guides: string, report: Reporter): Thesaurus | undefined {
  const file = readYaml(text, Thesaurus, { rule: 'thesaurus', name: 'the thesaurus' }, report);
  const seen = new Set<string>();
  for (const [at, { entries }] of file?.data.fields.entries() ?? []) {
    for (const [
      index,
      { guide, same = [], narrower = [], broader = [], related = [] },
    ] of entries.entries()) {
      const terms = [...same, ...narrower, ...related];
      const twice = terms.find((term, place) => terms.indexOf(term) !== place);
      const lost = [guide, ...broader].find((expression) => !guides.includes(expression));
      const problems = [
        lost === undefined
          ? []
          : { found: `“${lost}”, which no guide says`, expected: 'an expression of a guide' },
        seen.has(guide) ? { found: `“${guide}” again`, expected: 'each expression once' } : [],
        twice === undefined ? [] : { found: `“${twice}” twice under “${guide}”`, expected: 'each term once' },
      ].flat();
      seen.add(guide);
      const line = file?.lineOf(['fields', at, 'entries', index]) ?? 1;
      for (const problem of problems) report.error('thesaurus', { line, length: 0 }, problem);
    }
  }
  const known = new Set(
    file?.data.fields.flatMap(({ entries }) =>
      entries.flatMap(({ same = [], narrower = [], related = [] }) => [...same, ...narrower, ...related]),
    ),
  );
  for (const [at, word] of file?.data.everyday?.entries() ?? []) {
    if (known.has(word)) continue;
    const line = file?.lineOf(['everyday', at]) ?? 1;
    report.error(
      'thesaurus',
      { line, length: 0 },
      { found: `“${word}”, which leads nowhere`, expected: 'a word of an entry' },
    );
  }
  return report.messages.length > 0 ? undefined : file?.data;
}
