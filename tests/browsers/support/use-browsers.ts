import { afterAll, beforeAll, inject } from 'vitest';
import type { Driver } from './driver.ts';
import { findFirefox, findOldChromium, findWebKit } from './find-browsers.ts';
import { startFirefox } from './firefox.ts';
import { serveFramed } from './framed-site.ts';
import { startOldChromium } from './old-chromium.ts';
import { startWebKit } from './webkit.ts';

/** How each browser is started: those that must do everything. */
export const BASELINE = {
  Firefox: () => startFirefox(findFirefox()),
  WebKit: () => startWebKit(findWebKit()),
  'Chromium 107': () => startOldChromium('Chromium 107', findOldChromium('Chromium 107')),
};

/** One below the baseline: pages read, print and link, and say what does not work. */
export const BELOW = {
  'Chromium 88': () => startOldChromium('Chromium 88', findOldChromium('Chromium 88')),
};

/** A browser and the built site, from `beforeAll` on. */
export interface Browsed {
  driver: Driver;
  /** Address of the site's root, with a slash at the end. */
  address: string;
}

/** Starts a browser and serves the site to it for the tests of a block. */
export function useBrowser(start: () => Promise<Driver>): Browsed {
  const used = {} as Browsed;
  let close: () => void;
  beforeAll(async () => {
    const [driver, site] = await Promise.all([start(), serveFramed(inject('rootSite'))]);
    Object.assign(used, { driver, address: site.address });
    ({ close } = site);
  });
  afterAll(async () => {
    await used.driver.close();
    close();
  });
  return used;
}

/** Asks the page again and again until it says yes; throws with what it was asked after half a minute. */
export async function waitUntil<Args extends unknown[]>(
  driver: Driver,
  isSo: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await driver.run(isSo, ...args)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${driver.name}: not so after 30 seconds: ${isSo.toString()} ${JSON.stringify(args)}`);
}
