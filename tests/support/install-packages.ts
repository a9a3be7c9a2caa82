import { spawnSync } from 'node:child_process';

/** Debian's packages that tests need, all of them together, of machines that have none of it. */
export const TEST_PACKAGES = [
  'chromium',
  'fonts-noto-cjk',
  'libreoffice-calc-nogui',
  'libreoffice-writer-nogui',
  'nginx-light',
  'libnginx-mod-http-brotli-static',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
] as const;
export type TestPackage = (typeof TEST_PACKAGES)[number];

/** Milliseconds after which the lists of packages, and the packages, are given up. */
const LISTS_PATIENCE = 300_000;
const PACKAGES_PATIENCE = 900_000;

/**
 * Installs packages of Debian's for tests when root, and says for want of what; anybody else's machine stays as it is.
 * Whoever calls this looks afterwards whether it helped.
 */
export function installPackages(
  missing: string,
  packages: readonly TestPackage[],
  { recommended = false } = {},
): void {
  if (process.getuid?.() !== 0) return;
  console.log(`no ${missing}: trying apt-get install ${packages.join(' ')}`);
  spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: LISTS_PATIENCE });
  spawnSync('apt-get', ['install', '-y', ...(recommended ? [] : ['--no-install-recommends']), ...packages], {
    stdio: 'inherit',
    timeout: PACKAGES_PATIENCE,
  });
}
