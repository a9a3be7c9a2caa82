import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

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

/** How Chromium is started, given its path, by the build, all tests and measurements. */
export function launchOptions(executablePath: string): LaunchOptions {
  return { executablePath, chromiumSandbox: hasSandbox(), args: FLAGS };
}

/** Starts a Chromium, given its path. */
export async function startBrowser(executablePath: string): Promise<Browser> {
  return blockServiceWorkers(await chromium.launch(launchOptions(executablePath)));
}

/**
 * Blocks service workers in contexts that do not ask for them: what a worker asks for passes by `page.route`, and what
 * it keeps would not be transferred again.
 */
export function blockServiceWorkers(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  const newPage = browser.newPage.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  browser.newPage = (options) => newPage({ serviceWorkers: 'block', ...options });
  return browser;
}
