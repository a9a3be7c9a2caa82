/** Where pages say that they are when nobody says where they are published. */
export const DEFAULT_SITE = 'http://localhost:4321';

/**
 * The host on which a build is published: SITE, else what the host that builds says of itself; undefined where nobody
 * does. GitHub's is asked by its workflow, which sets SITE.
 */
export function findSite(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { SITE, NETLIFY, CONTEXT, URL: netlify, DEPLOY_PRIME_URL, CF_PAGES_URL } = environment;
  // Netlify's URL is the site's own address; drafts and branches have one for themselves.
  const onNetlify = CONTEXT === 'production' ? netlify : DEPLOY_PRIME_URL;
  return [SITE, NETLIFY && onNetlify, CF_PAGES_URL].find((site) => site !== undefined && site !== '');
}
