// The site's mark on home screens.
import type { APIRoute } from 'astro';
import { renderTouchIcon } from '../features/share/mark.ts';
import { renderPng } from '../features/share/render-picture.ts';

export const GET: APIRoute = () => new Response(new Uint8Array(renderPng(renderTouchIcon(), 180)));
