/** Folders below the base whose files, or the folders in them, have a hash of their content in their name. */
export const HASHED_FOLDERS = ['_astro/', 'pagefind/index/', 'pagefind/texts/'] as const;

/** How long files of those folders may be kept: for a year, the longest that anybody keeps anything. */
export const LONG_CACHING = 'public, max-age=31536000, immutable';

/**
 * What every answer says (OWASP Secure Headers); scripts/deploy/zhinan.conf has the same. Pages name their own policy, in
 * which they cannot say that nobody may frame them.
 */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  // Which call somebody reads is nobody else's business.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
