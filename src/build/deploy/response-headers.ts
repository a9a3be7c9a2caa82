import { contentSecurityPolicy } from './content-security-policy.ts';

/** A year, in seconds: the longest that anybody keeps anything. */
const YEAR = 31_536_000;

/** A minute: pages change when the guide is corrected, and nobody should read yesterday's cap. */
const MINUTE = 60;

/** How long files of those folders may be kept: for ever. */
export const LONG_CACHING = `public, max-age=${YEAR}, immutable`;

/** How long all others may be kept before they are asked for again. */
export const SHORT_CACHING = `public, max-age=${MINUTE}, must-revalidate`;

/** Folders below the base whose files, or the folders in them, have a hash of their content in their name. */
export const HASHED_FOLDERS = ['_astro/', 'pagefind/index/', 'pagefind/texts/'] as const;

/** What every answer says. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' };

/**
 * What pages say besides (OWASP Secure Headers), given the hashes of all scripts that stand in pages of the site; of no use on
 * other files, and a kilobyte on each.
 */
export function pageHeaders(hashes: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hashes, true),
    // Which call somebody reads is nobody else's business.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
