// The licences of all that is sent to readers, in full: most of them ask for that.
import type { APIRoute } from 'astro';
import { readLicence, renderLicences } from '../../features/about/licences.ts';
import { SHIPPED_PACKAGES } from '../../features/about/shipped-packages.ts';

export const GET: APIRoute = () =>
  new Response(renderLicences(SHIPPED_PACKAGES.map(({ name }) => readLicence(name))));
