import { chromium, type Browser } from 'playwright-core';

/** Flags that keep Chromium quiet on a closed network. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether Chromium is started in its sandbox: always but for root, whom it refuses. */
export function hasSandbox(): boolean {
  return process.getuid?.() !== 0;
}

/**
 * Starts a Chromium, given its path, as the build, all tests and measurements use it. Service workers are blocked unless a context
 * allows them: what a worker asks for passes by `page.route`, and what it keeps would not be transferred again.
 */
export async function startBrowser(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: hasSandbox(), args: FLAGS });
  const newContext = browser.newContext.bind(browser);
  const newPage = browser.newPage.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  browser.newPage = (options) => newPage({ serviceWorkers: 'block', ...options });
  return browser;
}
