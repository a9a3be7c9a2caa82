import { spawnSync } from 'node:child_process';
import { readSettings } from '../../src/site/settings.ts';
import { installedBrowser } from '../../src/features/print/pdf/installed-browser.ts';
import { installPackages } from './install-packages.ts';

/**
 * The path of a Chromium for tests: one that is on the machine, Playwright's own download, or Debian's package when root.
 * Throws when none can be had: browser tests are never skipped.
 */
export function findBrowser(): string {
  const { chromiumPath: chosen } = readSettings(process.env);
  const installed = installedBrowser(chosen);
  if (installed) return installed;
  console.log('no Chromium found: trying Playwright’s download');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const downloaded = installedBrowser(chosen);
  if (downloaded) return downloaded;
  installPackages('Chromium yet', ['chromium'], { recommended: true });
  const fetched = installedBrowser(chosen);
  if (fetched) return fetched;
  throw new Error('no Chromium can be had: install Chromium or Chrome, or set CHROMIUM_PATH to one');
}
