import { getCollection, type CollectionEntry } from 'astro:content';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { folderOfId, hasOwnPage } from '../guide/model/ids.ts';
import type { Guide } from '../guide/model/build-guide.ts';
import { entryTreeOf } from '../guide/model/entry-tree.ts';
import { readEntryFile } from '../guide/entry-files/read-entry-file.ts';
import type { Call } from '../guide/model/schema/call.ts';
import { linkTo } from './addresses.ts';
import type { EditionRecord } from '../guide/model/schema/edition-record.ts';
import { isCall, type CallEntry, type Entry } from '../guide/model/schema/entry.ts';

/** An edition as the site sees it: its record, and its guide as the generated files have it. */
export interface SiteEdition {
  year: string;
  record: EditionRecord;
  guide: Guide;
  /** The entries that have a file, which is all but areas, in source order. */
  pages: readonly Entry[];
  /** The file of each of them, by id. */
  files: ReadonlyMap<string, CollectionEntry<'pages'>>;
}

let cache: Promise<SiteEdition[]> | undefined;

/** All editions that are published, newest first. Read once a build; in development at every call, so that edits show. */
export function loadEditions(): Promise<SiteEdition[]> {
  if (import.meta.env.DEV) return readEditions();
  cache ??= readEditions();
  return cache;
}

async function readEditions(): Promise<SiteEdition[]> {
  const [records, files] = await Promise.all([getCollection('editions'), getCollection('pages')]);
  return records
    .filter(({ id }) => PAGE_SETTINGS.editions?.includes(id) ?? true)
    .map(({ id: year, data: record }) => readEdition(year, record, files))
    .sort((a, b) => b.record.edition - a.record.edition);
}

function readEdition(
  year: string,
  record: EditionRecord,
  files: readonly CollectionEntry<'pages'>[],
): SiteEdition {
  const own = files
    .filter(({ data }) => data.edition === record.edition)
    .sort((a, b) => a.data.order - b.data.order);
  const parser = unified().use(remarkParse);
  const entries = own.flatMap(({ data, body = '' }) => readEntryFile(data, parser.parse(body)));
  return {
    year,
    record,
    guide: { edition: record.edition, entries },
    pages: entries.filter(({ kind }) => kind !== 'area'),
    files: new Map(own.map((file) => [file.data.id, file])),
  };
}

/** The edition that a page is of, by its path: `/zhinan/2026/13/2/`; undefined for a page of none. */
export function editionAt(editions: readonly SiteEdition[], path: string): SiteEdition | undefined {
  return editions.find(({ year }) => path.startsWith(linkTo(`/${year}/`)));
}

/** The paths of a page that each edition has one of, for `getStaticPaths`; the page gets its edition. */
export async function editionPaths(): Promise<
  { params: { edition: string }; props: { edition: SiteEdition } }[]
> {
  return (await loadEditions()).map((edition) => ({ params: { edition: edition.year }, props: { edition } }));
}

/** The paths of the pages of all entries that have one; each gets its edition and its id. */
export async function entryPaths(): Promise<
  { params: { edition: string; id: string }; props: { edition: SiteEdition; id: string } }[]
> {
  return (await loadEditions()).flatMap((edition) =>
    edition.pages.filter(hasOwnPage).map(({ id }) => ({
      params: { edition: edition.year, id: folderOfId(id) },
      props: { edition, id },
    })),
  );
}

/** The paths of a page of each edition that has parts, of which `count` says how many; the first has no number. */
export async function partPaths(
  count: (edition: SiteEdition) => number,
): Promise<
  { params: { edition: string; part: string | undefined }; props: { edition: SiteEdition; part: number } }[]
> {
  return (await loadEditions()).flatMap((edition) =>
    Array.from({ length: count(edition) }, (_, index) => ({
      params: { edition: edition.year, part: index === 0 ? undefined : String(index + 1) },
      props: { edition, part: index + 1 },
    })),
  );
}

/** The entry with an id. Throws if there is none (a bug). */
export function pageById({ guide, year }: SiteEdition, id: string): Entry {
  const page = entryTreeOf(guide).byId.get(id);
  if (!page) throw new Error(`no page ${id} in edition ${year}`);
  return page;
}

/** What stands under an entry and has a file of its own, in source order. */
export function childrenOf({ guide }: SiteEdition, parent: string): readonly Entry[] {
  return entryTreeOf(guide).pagesUnder(parent);
}

/** The areas of a plan, whose text stands in the plan's page. */
export function areasOf({ guide }: SiteEdition, plan: string): readonly Entry[] {
  return entryTreeOf(guide).areasOf(plan);
}

/** The calls under an entry, itself if it is one, in source order. */
export function callsUnder(edition: SiteEdition, entry: Entry): CallEntry[] {
  if (isCall(entry)) return [entry];
  return childrenOf(edition, entry.id).flatMap((child) => callsUnder(edition, child));
}

/** From the plan down to the entry itself. */
export function pathTo({ guide }: SiteEdition, entry: Entry): readonly Entry[] {
  return entryTreeOf(guide).pathTo(entry);
}

/** What an edition has side by side: what stands before its plans, where something does, and these. */
export function sectionsOf({ guide }: SiteEdition): readonly Entry[] {
  return entryTreeOf(guide).childrenOf(null);
}

/** The plans of an edition. */
export function plansOf(edition: SiteEdition): readonly Entry[] {
  return sectionsOf(edition).filter(({ kind }) => kind === 'plan');
}

/** The pages of an edition that are calls. */
export function callPagesOf({ pages }: SiteEdition): CallEntry[] {
  return pages.filter(isCall);
}

/** All calls of an edition, in source order. */
export function callsOf(edition: SiteEdition): Call[] {
  return callPagesOf(edition).map(({ call }) => call);
}
