import { getCollection, getEntry } from 'astro:content';
import { PlainError } from '../../guide/report/plain-error.ts';
import { printMessages } from '../../guide/report/print-messages.ts';
import { createReporter } from '../../guide/report/reporter.ts';
import { callPagesOf, type SiteEdition } from '../../site/editions.ts';
import { chooseTerms, type Term } from './choose-terms.ts';
import { groupTerms, type LetterGroup } from './group-terms.ts';
import { readTermsFile } from './read-terms-file.ts';
import { termSources } from './sources.ts';

const cache = new WeakMap<SiteEdition, Promise<Term[]>>();

/** The terms of an edition’s index. An error in its `terms.yaml` throws, with file and line, and ends the build. */
export function termsOf(edition: SiteEdition): Promise<Term[]> {
  const known = cache.get(edition) ?? findTerms(edition);
  cache.set(edition, known);
  return known;
}

const groups = new WeakMap<SiteEdition, LetterGroup[]>();

/** The terms of an edition’s index under their headings. */
export async function termGroupsOf(edition: SiteEdition): Promise<LetterGroup[]> {
  const known = groups.get(edition) ?? groupTerms(await termsOf(edition));
  groups.set(edition, known);
  return known;
}

async function findTerms(edition: SiteEdition): Promise<Term[]> {
  const { year } = edition;
  const source = await getEntry('sources', year);
  const sources = termSources(callPagesOf(edition), source?.data.lines.map(({ text }) => text) ?? []);
  const file = (await getCollection('terms')).find(({ id }) => id === year)?.data;
  if (!file) return chooseTerms(sources, { leaveOut: [], add: [] });
  const report = createReporter(file.path);
  const wishes = readTermsFile(file.text, sources, report);
  if (!wishes) throw new PlainError(printMessages(report.messages, {}));
  return chooseTerms(sources, wishes);
}
