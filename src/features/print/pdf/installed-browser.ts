import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Names under which Chromium or Chrome is installed. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The path of a Chromium that is on the machine: the chosen one (CHROMIUM_PATH), an installed one, or Playwright's own download; undefined when
 * there is none. Throws when CHROMIUM_PATH names a file that is not there.
 */
export function installedBrowser(chosen?: string): string | undefined {
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, which does not exist`);
  }
  const folders = (process.env['PATH'] ?? '').split(':');
  const files = [
    ...folders.flatMap((folder) => COMMANDS.map((command) => `${folder}/${command}`)),
    MAC,
    chromium.executablePath(),
  ];
  return files.find((file) => existsSync(file));
}
