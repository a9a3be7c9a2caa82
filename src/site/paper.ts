import { isCall, type Entry } from '../model/schema/entry.ts';
import { shownName } from '../model/shown-name.ts';
import { cutPaper } from './cut-paper.ts';
import { contentsOf } from './contents.ts';
import { paperAddress } from './paper-address.ts';
import { areasOf, hasOwnPage, pathTo, plansOf, type SiteEdition } from './editions.ts';

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

const parts = new WeakMap<SiteEdition, Map<Entry, PaperEntry[][]>>();

/** The parts of the print view of a plan: one, unless it has very many calls. */
export function paperParts(edition: SiteEdition, plan: Entry): PaperEntry[][] {
  const ofPlans = parts.get(edition) ?? new Map<Entry, PaperEntry[][]>();
  parts.set(edition, ofPlans);
  const known = ofPlans.get(plan);
  if (known) return known;
  const cut = cutPaper(
    paperEntries(edition, plan).map((entry) => ({
      ...entry,
      kind: entry.page.kind,
      isCall: isCall(entry.page),
    })),
  );
  ofPlans.set(plan, cut);
  return cut;
}

/** The part of the print view of a plan in which each of its entries stands, from 1, by id. */
export function paperPartsById(edition: SiteEdition, plan: Entry): ReadonlyMap<string, number> {
  return new Map(
    paperParts(edition, plan).flatMap((part, index) => part.map(({ page }) => [page.id, index + 1] as const)),
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

/** The plan and all that stands in it or, without a plan, the whole edition, in reading order. */
export function paperEntries(edition: SiteEdition, plan: Entry | undefined): PaperEntry[] {
  const under = (top: Entry, level: number): PaperEntry[] => [
    { page: top, level },
    ...contentsOf(edition, top).map((page) => ({ page, level: level + depthBelow(edition, top, page) })),
  ];
  return plan ? under(plan, 1) : plansOf(edition).flatMap((top) => under(top, 2));
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
interface PaperPlaces {
  ids: ReadonlySet<string>;
  byAddress: ReadonlyMap<string, Entry>;
}

const places = new WeakMap<readonly PaperEntry[], PaperPlaces>();

function placesOf(entries: readonly PaperEntry[]): PaperPlaces {
  const known = places.get(entries);
  if (known) return known;
  const pages = entries.map(({ page }) => page);
  const found = {
    ids: new Set(pages.map(({ id }) => id)),
    byAddress: new Map(pages.filter(hasOwnPage).map((page) => [page.url, page])),
  };
  places.set(entries, found);
  return found;
}

function lineOf(named: Entry, level: number): ContentsLine {
  return { id: named.id, name: shownName(named), level, isOurs: named.titleSource !== 'printed' };
}

function depthBelow(edition: SiteEdition, top: Entry, page: Entry): number {
  return pathTo(edition, page).length - pathTo(edition, top).length;
}
