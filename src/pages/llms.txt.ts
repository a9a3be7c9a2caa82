// What the site is and where its text lies, for language models (llmstxt.org).
import type { APIRoute } from 'astro';
import { loadEditions } from '../site/editions.ts';
import { absoluteUnder } from '../features/share/absolute.ts';
import { renderLlmsText } from '../features/share/llms-text.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(renderLlmsText(await loadEditions(), absoluteUnder(site, import.meta.env.BASE_URL)));
