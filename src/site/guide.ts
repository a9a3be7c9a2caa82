import { getCollection, type CollectionEntry } from 'astro:content';
import { callOf, type CallPage, type Page, type SectionPage } from '../model/schema/page.ts';
import type { Call } from '../model/schema/call.ts';
import type { EditionRecord } from '../model/schema/edition-record.ts';

/** An edition as the site sees it: its record and its pages in source order. */
export interface SiteEdition {
  year: string;
  record: EditionRecord;
  pages: Page[];
  byId: ReadonlyMap<string, Page>;
  /** What stands under a page, given its id, or under none, in source order. */
  children: ReadonlyMap<string | null, readonly Page[]>;
  entries: ReadonlyMap<string, CollectionEntry<'pages'>>;
}

let cache: Promise<SiteEdition[]> | undefined;

/** All editions, newest first. Read once a build; in development at every call, so that edits show. */
export function loadEditions(): Promise<SiteEdition[]> {
  if (import.meta.env.DEV) return readEditions();
  cache ??= readEditions();
  return cache;
}

async function readEditions(): Promise<SiteEdition[]> {
  const [records, entries] = await Promise.all([getCollection('editions'), getCollection('pages')]);
  return records
    .map(({ id: year, data: record }) => {
      const own = entries.filter(({ data }) => data.edition === record.edition);
      const pages = own.map(({ data }) => data).sort((a, b) => a.order - b.order);
      return {
        year,
        record,
        pages,
        byId: new Map(pages.map((page) => [page.id, page])),
        children: Map.groupBy(pages, ({ parent }) => parent),
        entries: new Map(own.map((entry) => [entry.data.id, entry])),
      };
    })
    .sort((a, b) => b.record.edition - a.record.edition);
}

/** The paths of a page that each edition has one of, for `getStaticPaths`; the page gets its edition. */
export async function editionPaths(): Promise<
  { params: { edition: string }; props: { edition: SiteEdition } }[]
> {
  return (await loadEditions()).map((edition) => ({ params: { edition: edition.year }, props: { edition } }));
}

/** The page with an id; throws for an id that the edition has not, which is a bug of ours. */
export function pageById({ byId, year }: SiteEdition, id: string): Page {
  const page = byId.get(id);
  if (!page) throw new Error(`no page ${id} in edition ${year}`);
  return page;
}

/** The pages that stand under a page, in source order. */
export function childrenOf({ children }: SiteEdition, parent: string): readonly Page[] {
  return children.get(parent) ?? [];
}

/** The calls under a page, itself if it is one, in source order. */
export function callsUnder(edition: SiteEdition, page: Page): CallPage[] {
  if (page.type === 'call') return [page];
  return childrenOf(edition, page.id).flatMap((child) => callsUnder(edition, child));
}

/** From the plan down to the page itself. */
export function pathTo(edition: SiteEdition, page: Page): Page[] {
  return page.parent === null ? [page] : [...pathTo(edition, pageById(edition, page.parent)), page];
}

/** The plans of an edition. */
export function plansOf({ children }: SiteEdition): SectionPage[] {
  return (children.get(null) ?? []).filter(
    (page): page is SectionPage => page.type === 'section' && page.kind === 'plan',
  );
}

/** Whether a page has an address of its own, and is not a section of its plan's page. */
export function hasOwnPage({ url }: Page): boolean {
  return !url.includes('#');
}

/** All calls of an edition, whole, in source order. */
export function callsOf({ pages }: SiteEdition): Call[] {
  return pages.filter((page): page is CallPage => page.type === 'call').map(callOf);
}
