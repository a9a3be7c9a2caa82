/** Where the site is taken to be published when SITE does not say. */
export const DEFAULT_SITE = 'http://localhost:4321';
