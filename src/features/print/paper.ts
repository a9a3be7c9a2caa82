import type { Entry } from '../../guide/model/schema/entry.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { paperAddress } from '../../site/addresses.ts';
import { paperParts } from './paper-parts.ts';
import { areasOf, pathTo, plansOf, type SiteEdition } from '../../site/editions.ts';
import { oncePer } from '../../site/once-per.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';

/** An entry in a print view. */
export interface PaperEntry {
  page: Entry;
  /** Level of its heading, 1 for the document's own. */
  level: number;
}

/** A line of a print view's table of contents. */
export interface ContentsLine {
  id: string;
  name: string;
  level: number;
  isOurs: boolean;
}

/** The part of the print view of a plan in which each of its entries stands, from 1, by id. */
export function paperPartsById({ guide }: SiteEdition, plan: Entry): ReadonlyMap<string, number> {
  return new Map(
    paperParts(guide, plan).flatMap((part, index) => part.map(({ id }) => [id, index + 1] as const)),
  );
}

/** The print view in which each call of an edition stands whole, by id, relative to the site's root. */
export function paperAddresses(edition: SiteEdition): ReadonlyMap<string, string> {
  return new Map(
    plansOf(edition).flatMap((plan) =>
      [...paperPartsById(edition, plan)].map(
        ([id, part]) => [id, paperAddress(edition.year, plan.id, part)] as const,
      ),
    ),
  );
}

/** The parts of the print view of a plan, with the levels of their headings. */
export function planPaper(edition: SiteEdition, plan: Entry): PaperEntry[][] {
  return paperParts(edition.guide, plan).map((part) =>
    part.map((page) => ({ page, level: pathTo(edition, page).length })),
  );
}

/** The print view of the whole edition: all of it in reading order, its plans one level lower. */
export function editionPaper(edition: SiteEdition): PaperEntry[] {
  return edition.pages.map((page) => ({ page, level: pathTo(edition, page).length + 1 }));
}

/** What the table of contents of a print view lists: every heading but the document's own, areas too. */
export function paperContents(edition: SiteEdition, entries: readonly PaperEntry[]): ContentsLine[] {
  return entries.flatMap(({ page, level }) => [
    ...(level === 1 ? [] : [lineOf(page, level)]),
    ...areasOf(edition, page.id).map((area) => lineOf(area, level + 1)),
  ]);
}

/**
 * The id in a print view of what has `anchor` on the page of `entry`: `k1` of 13-2 is `13-2-k1`. Ids of areas begin
 * with their plan's already.
 */
export function paperId(entry: string, anchor: string): string {
  return anchor.startsWith(`${entry}-`) ? anchor : `${entry}-${anchor}`;
}

/**
 * The id in a print view of what a link of the site leads to, given the link relative to the site's root
 * (`/2026/13/2/#c1`), or undefined where the view does not hold it.
 */
export function paperTarget(link: string, entries: readonly PaperEntry[]): string | undefined {
  const [address = '', anchor = ''] = link.split('#');
  const { ids, byAddress } = placesOf(entries);
  const owner = byAddress.get(address);
  if (!owner) return undefined;
  if (anchor === '') return owner.id;
  // A group that is a section of its plan's page.
  return ids.has(anchor) ? anchor : paperId(owner.id, anchor);
}

/** What a print view holds, by id and by address. */
const placesOf = oncePer((entries: readonly PaperEntry[]) => {
  const pages = entries.map(({ page }) => page);
  return {
    ids: new Set(pages.map(({ id }) => id)),
    byAddress: new Map(pages.filter(hasOwnPage).map((page) => [page.url, page])),
  };
});

function lineOf(named: Entry, level: number): ContentsLine {
  return { id: named.id, name: shownName(named), level, isOurs: named.titleSource !== 'printed' };
}
