// A call by itself, for the page that compares calls: what it loads does not grow with the guide.
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ComparedCall } from '../../../../features/compare/build-comparison.ts';
import { comparedCall } from '../../../../features/compare/compared.ts';
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

export const GET: APIRoute<{ compared: ComparedCall }> = ({ props }) =>
  new Response(JSON.stringify(props.compared));
