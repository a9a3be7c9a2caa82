// The data files of an edition: calls.json, calls.csv and the JSON Schema of the first.
import type { APIRoute, GetStaticPaths } from 'astro';
import { renderCallsCsv } from '../../../emit/calls-csv.ts';
import { callsSchema, renderCallsJson } from '../../../emit/calls-json.ts';
import { callsFileOf } from '../../../site/calls-file.ts';
import { callsOf, loadEditions, plansOf, type SiteEdition } from '../../../site/guide.ts';

const FILES: Readonly<Record<string, (edition: SiteEdition) => string>> = {
  'calls.json': (edition) => renderCallsJson(callsFileOf(edition)),
  'calls.schema.json': () => callsSchema(),
  'calls.csv': (edition) =>
    renderCallsCsv(callsOf(edition), new Map(plansOf(edition).map(({ id, title }) => [id, title]))),
};

export const getStaticPaths = (async () => {
  const editions = await loadEditions();
  return editions.flatMap((edition) =>
    Object.entries(FILES).map(([file, render]) => ({
      params: { edition: edition.year, file },
      props: { text: render(edition) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
