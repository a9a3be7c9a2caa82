// A call by itself, for the pages that compare calls and list what they ask for: what these load does not grow with the guide.
import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedCall } from '../../../../features/compare/compared.ts';
import type { CallFile } from '../../../../site/call-file.ts';
import { callPagesOf, loadEditions } from '../../../../site/editions.ts';

export const getStaticPaths = (async () => {
  const editions = await loadEditions();
  return editions.flatMap((edition) =>
    callPagesOf(edition).map((page) => ({
      params: { edition: edition.year, id: page.id },
      props: { compared: comparedCall(edition, page) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ compared: CallFile }> = ({ props }) =>
  new Response(JSON.stringify(props.compared));
