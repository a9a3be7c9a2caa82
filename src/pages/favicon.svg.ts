// The site's mark in browser tabs, sharp at any size.
import type { APIRoute } from 'astro';
import { renderFavicon } from '../features/share/mark.ts';

export const GET: APIRoute = () => new Response(renderFavicon());
