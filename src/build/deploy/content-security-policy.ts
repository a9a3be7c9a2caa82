import { createHash } from 'node:crypto';

/** Scripts that stand in a page, with what their tag says. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** Blocks of data are not run, and no policy asks about them. */
const DATA_TYPE = /\stype="application\/(?:ld\+)?json"/;

/** The hashes by which a policy knows the scripts that stand in a page (`sha256-…`), each once, in their order. */
function inlineScriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(INLINE_SCRIPT)]
    .filter(([, attributes = '']) => !DATA_TYPE.test(attributes))
    .map(([, , script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`);
  return [...new Set(hashes)];
}

/**
 * The policy (CSP Level 3) under which a page runs: scripts and styles are the site's own files and the scripts with these
 * hashes, nothing is loaded from or sent to another host, and no text can become script or style. `wasm-unsafe-eval` lets Pagefind
 * compile its WebAssembly; every page has the search dialog that needs it. `blob:` lets what makes workbooks compress a large one
 * in a worker of its own code, which only the site's own scripts can start.
 */
function contentSecurityPolicy(hashes: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${hashes.map((hash) => ` '${hash}'`).join('')}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Puts its policy into a page, before anything that it is about; throws for a page without the place for it. */
export function addPolicy(html: string): string {
  const policy = contentSecurityPolicy(inlineScriptHashes(html));
  const [charset] = /<meta charset="?utf-8"?\s*\/?>/i.exec(html) ?? [];
  if (charset === undefined) throw new Error('a page names no encoding, after which its policy is put');
  return html.replace(charset, `${charset}<meta http-equiv="content-security-policy" content="${policy}">`);
}
