/** How long files of hashed folders may be kept, in seconds: a year, which is for ever. */
export const LONG_CACHING = 'public, max-age=31536000, immutable';

/** Folders below the base whose files, or the folders in them, have a hash of their content in their name. */
export const HASHED_FOLDERS = ['_astro/', 'pagefind/index/', 'pagefind/texts/'] as const;

/**
 * What every answer says (OWASP Secure Headers). Pages carry the policy of what they may load themselves; that nobody may
 * frame them is all that only a header can say.
 */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  // Which call somebody reads is nobody else's business.
  'Referrer-Policy': 'same-origin',
};
