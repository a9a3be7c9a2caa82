import type { SiteEdition } from '../../site/editions.ts';
import { compareEditions } from './compare-editions.ts';
import type { EditionChanges, Link } from './edition-changes.ts';

/** What is different in an edition, and the one before it. */
export interface ChangesOfEdition {
  before: SiteEdition;
  changes: EditionChanges;
}

const known = new WeakMap<SiteEdition, ChangesOfEdition>();

/** What is different in an edition from the one before; undefined for the first. `editions`: all, newest first. */
export function changesOf(
  editions: readonly SiteEdition[],
  edition: SiteEdition,
): ChangesOfEdition | undefined {
  const before = editions[editions.findIndex(({ year }) => year === edition.year) + 1];
  if (!before) return undefined;
  const found = known.get(edition) ?? {
    before,
    changes: compareEditions(before.guide, edition.guide, edition.record.alignment),
  };
  known.set(edition, found);
  return found;
}

/** A call with those that it follows, or that follow it, each with what is different. */
export function linksOf({ pairs, split, merged }: EditionChanges): Link[] {
  return [...pairs, ...split.flatMap(({ links }) => links), ...merged.flatMap(({ links }) => links)];
}

/** The calls of the next edition that follow the call at an address of this one; undefined where there is no call, or no next edition. */
export function followersOf(
  editions: readonly SiteEdition[],
  edition: SiteEdition,
  isAt: (url: string) => boolean,
): { year: string; url: string; name: string }[] | undefined {
  const next = editions[editions.findIndex(({ year }) => year === edition.year) - 1];
  const call = edition.guide.entries.find(({ url, call: own }) => own !== null && isAt(url))?.call;
  const found = next && call && changesOf(editions, next);
  if (!found) return undefined;
  const ids = linksOf(found.changes).flatMap(({ from, to }) => (from === call.id ? [to] : []));
  return next.guide.entries.flatMap(({ id, url, title, call: own }) =>
    own !== null && ids.includes(id) ? [{ year: next.year, url, name: title }] : [],
  );
}
