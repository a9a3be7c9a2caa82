// What the site is and where its text lies, for language models (llmstxt.org).
import type { APIRoute } from 'astro';
import { loadEditions } from '../site/editions.ts';
import { absoluteUnder } from '../site/addresses.ts';
import { renderLlmsText } from '../features/share/llms-text.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(renderLlmsText(await loadEditions(), absoluteUnder(site)));
