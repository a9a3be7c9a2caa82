// The same for browsers that cannot draw SVG, and for those that ask for it without being told.
import type { APIRoute } from 'astro';
import { renderFavicon, wrapAsIco } from '../features/share/mark.ts';
import { renderPng } from '../features/share/render-picture.ts';

const SIZE = 32;

export const GET: APIRoute = () =>
  new Response(new Uint8Array(wrapAsIco(renderPng(renderFavicon(), SIZE), SIZE)));
