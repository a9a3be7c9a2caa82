import type { CallEntry, Entry } from '../../guide/model/schema/entry.ts';
import { callsUnder, plansOf, type SiteEdition } from '../../site/editions.ts';
import { MOST_ON_A_PAGE } from '../../site/large-edition.ts';
import { oncePer } from '../../site/once-per.ts';

/** How many calls a page of the table of a large edition has. */
const CALLS_PER_PART = 50;

/** The part of the table of all calls in which some calls stand side by side. */
export interface PartRange {
  /** From 1. */
  part: number;
  calls: readonly CallEntry[];
}

/** All calls of an edition in the order of the document, cut into the pages of their table: one, or of `CALLS_PER_PART`. */
export function browseParts(edition: SiteEdition): readonly (readonly CallEntry[])[] {
  return tableOf(edition).parts;
}

/** In which parts of the table the calls under some pages stand, in order. */
export function partRanges(edition: SiteEdition, pages: readonly Entry[]): PartRange[] {
  const { places } = tableOf(edition);
  const calls = pages.flatMap((page) => callsUnder(edition, page));
  const byPart = Map.groupBy(calls, (call) => Math.floor((places.get(call) ?? 0) / CALLS_PER_PART) + 1);
  return [...byPart].map(([part, under]) => ({ part, calls: under }));
}

/** The pages of an edition's table, and where each call stands in the whole of it, from 0. */
const tableOf = oncePer((edition: SiteEdition) => {
  const calls = plansOf(edition).flatMap((plan) => callsUnder(edition, plan));
  const size = calls.length > MOST_ON_A_PAGE ? CALLS_PER_PART : MOST_ON_A_PAGE;
  const parts = Array.from({ length: Math.max(1, Math.ceil(calls.length / size)) }, (_, at) =>
    calls.slice(at * size, (at + 1) * size),
  );
  return { parts, places: new Map(calls.map((call, place) => [call, place])) };
});
