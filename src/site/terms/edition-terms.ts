import { getCollection, getEntry } from 'astro:content';
import { printMessages } from '../../report/print-messages.ts';
import { createReporter } from '../../report/reporter.ts';
import type { SiteEdition } from '../guide.ts';
import { chooseTerms, type Term } from './choose-terms.ts';
import { readTermsFile } from './read-terms-file.ts';
import { termSources } from './sources.ts';

/** The terms of an edition’s index. An error in its `terms.yaml` throws, with file and line, and ends the build. */
export async function termsOf({ year, pages }: SiteEdition): Promise<Term[]> {
  const source = await getEntry('sources', year);
  const sources = termSources(pages, source?.data.lines.map(({ text }) => text) ?? []);
  const file = (await getCollection('terms')).find(({ id }) => id === year)?.data;
  if (!file) return chooseTerms(sources, { leaveOut: [], add: [] });
  const report = createReporter(file.path);
  const wishes = readTermsFile(file.text, sources, report);
  if (!wishes) throw new Error(`\n${printMessages(report.messages, {})}`);
  return chooseTerms(sources, wishes);
}
