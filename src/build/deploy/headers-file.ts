import { ANSWER_HEADERS, HASHED_FOLDERS, LONG_CACHING } from './response-headers.ts';

/** Hosts that read a file of headers out of the site look for it under this name. */
export const HEADERS_FILE = '_headers';

/**
 * The file of headers that Cloudflare Pages, Netlify and others read, for a site under `base` (begins and ends with a
 * slash). Such hosts let pages be asked for again each time unless told otherwise, so that only what may be kept for ever
 * is named; two rules that give one header would be joined into nonsense.
 */
export function renderHeadersFile(base: string): string {
  const rules = [
    [`${base}*`, ...Object.entries(ANSWER_HEADERS).map(([name, value]) => `  ${name}: ${value}`)],
    ...HASHED_FOLDERS.map((folder) => [`${base}${folder}*`, `  Cache-Control: ${LONG_CACHING}`]),
  ];
  return `${rules.map((rule) => rule.join('\n')).join('\n\n')}\n`;
}
