// The data files of an edition: calls.json, calls.csv, calls.xlsx and the JSON Schema of the first; and
// shortlist.json, with which pages show a reader's shortlist.
import type { APIRoute, GetStaticPaths } from 'astro';
import { renderCallsCsv } from '../../../features/export/calls-csv.ts';
import { callsSchema, renderCallsJson } from '../../../features/export/calls-json.ts';
import { renderCallsXlsx } from '../../../features/export/calls-xlsx.ts';
import { buildMatchFile } from '../../../features/find/match/build-match-file.ts';
import { theThesaurus } from '../../../features/find/the-thesaurus.ts';
import { changesOf, describeChanges, EditionChanges } from '../../../features/changes/index.ts';
import { buildBrowseRows } from '../../../features/browse/build-rows.ts';
import { packRows } from '../../../features/browse/row-file.ts';
import { linkTo } from '../../../site/addresses.ts';
import { isLargeGuide } from '../../../site/large-edition.ts';
import { modesOf } from '../../../features/overview/mode-looks.ts';
import { callsFileOf } from '../../../features/export/calls-file.ts';
import { paperAddresses } from '../../../features/print/paper.ts';
import { placesInIndex } from '../../../features/search/places-in-index.ts';
import { shortlistFileOf } from '../../../features/shortlist/shortlist-file.ts';
import { callsOf, loadEditions, plansOf, type SiteEdition } from '../../../site/editions.ts';

type Content = string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;

/** What turns an address on the site into a whole one, or one below the base where the site's own is not known. */
function wholeAddress(site: URL | undefined): (url: string) => string {
  return (url) => {
    const address = linkTo(url);
    return site ? new URL(address, site).href : address;
  };
}

type Render = (edition: SiteEdition, site: URL | undefined) => Content;

const FILES: Readonly<Record<string, Render>> = {
  'calls.json': (edition) => renderCallsJson(callsFileOf(edition)),
  'calls.schema.json': (edition) => callsSchema(modesOf(callsOf(edition))),
  'shortlist.json': (edition) => JSON.stringify(shortlistFileOf(edition)),
  'calls.csv': (edition, site) => renderCallsCsv(callsOf(edition), planTitlesOf(edition), wholeAddress(site)),
  'calls.xlsx': async (edition, site) => {
    const addressOf = wholeAddress(site);
    const { edition: year, title } = edition.record;
    const found = changesOf(await loadEditions(), edition);
    return renderCallsXlsx(
      callsOf(edition),
      planTitlesOf(edition),
      { edition: year, title: title.shown, addressOf },
      found ? [describeChanges([found.before.guide, edition.guide], found.changes, addressOf)] : [],
    );
  },
};

/** What a build makes beside Astro (src/build/start-search-files.ts): what the finder ranks calls by. */
const DEV_FILES: Readonly<Record<string, Render>> = {
  'find.txt': ({ guide }) => buildMatchFile(guide, theThesaurus()),
};

/** What only an edition has that follows another. */
const CHANGES_FILE: Readonly<Record<string, Render>> = {
  'changes.json': async (edition) =>
    JSON.stringify(EditionChanges.parse(changesOf(await loadEditions(), edition)?.changes)),
};

/** What only a table of several pages loads. */
const LARGE_FILES: Readonly<Record<string, Render>> = {
  'browse-rows.json': async (edition) => {
    const places = placesInIndex(await loadEditions(), edition);
    const papers = paperAddresses(edition);
    const { rows } = buildBrowseRows(edition);
    return JSON.stringify(
      packRows(
        rows,
        rows.map(({ id }) => ({ index: places.get(id) ?? -1, paper: papers.get(id) ?? '' })),
      ),
    );
  },
};

export const getStaticPaths = (async () => {
  const editions = await loadEditions();
  return editions.flatMap((edition) =>
    Object.entries({
      ...FILES,
      ...(import.meta.env.DEV ? DEV_FILES : {}),
      ...(isLargeGuide(edition.guide) ? LARGE_FILES : {}),
      ...(changesOf(editions, edition) ? CHANGES_FILE : {}),
    }).map(([file, render]) => ({
      params: { edition: edition.year, file },
      props: { render: (site: URL | undefined) => render(edition, site) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ render: (site: URL | undefined) => Content }> = async ({ props, site }) =>
  new Response(await props.render(site));

function planTitlesOf(edition: SiteEdition): Map<string, string> {
  return new Map(plansOf(edition).map(({ id, title }) => [id, title]));
}
