import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Names under which Chromium or Chrome is installed. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The path of a Chromium for tests: CHROMIUM_PATH, an installed one, Playwright's own download, or Debian's
 * package when root. Throws when none can be had: browser tests are never skipped.
 */
export function findBrowser(): string {
  const installed = installedBrowser() ?? downloadedBrowser();
  if (installed) return installed;
  console.log('no Chromium found: trying Playwright’s download');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const downloaded = downloadedBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    console.log('no Chromium yet: trying apt-get install chromium');
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 });
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit', timeout: 600_000 });
  }
  const fetched = installedBrowser();
  if (fetched) return fetched;
  throw new Error('no Chromium can be had: install Chromium or Chrome, or set CHROMIUM_PATH to one');
}

function installedBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, which does not exist`);
  }
  const folders = (process.env['PATH'] ?? '').split(':');
  const found = folders
    .flatMap((folder) => COMMANDS.map((command) => `${folder}/${command}`))
    .find((file) => existsSync(file));
  return found ?? (existsSync(MAC) ? MAC : undefined);
}

function downloadedBrowser(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}
