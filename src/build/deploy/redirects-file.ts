import { withBase } from '../../site/addresses.ts';

/** Hosts that read a file of redirects out of the site look for it under this name. */
export const REDIRECTS_FILE = '_redirects';

/**
 * The file of redirects that Cloudflare Pages, Netlify and others read, for a site under `base`: from addresses that lead
 * nowhere to those that are meant, both relative to the site's root. With and without the slash at their end, for not all
 * hosts take one for the other; elsewhere 404.html leads there.
 */
export function renderRedirectsFile(moved: Readonly<Record<string, string>>, base: string): string {
  const lines = Object.entries(moved).flatMap(([from, to]) =>
    [from, from.replace(/\/$/, '')].map((each) => `${withBase(each, base)} ${withBase(to, base)} 301`),
  );
  return lines.map((line) => `${line}\n`).join('');
}
