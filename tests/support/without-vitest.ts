/** What vitest sets for the code under test; Vite and Astro, in a process that a test starts, would take it for theirs. */
const OF_VITEST = /^(?:VITEST.*|TEST|MODE|PROD|DEV|SSR|BASE_URL)$/;

/** The environment in which the tests were started, for processes that are nothing to vitest. */
export function withoutVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name)));
}
