import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** Milliseconds after which it is given up, and seconds that apt-get waits for whoever else installs something. */
const PATIENCE = 1_500_000;
const LOCK_PATIENCE = 600;

/** One test file after the other: their workers run side by side, and apt-get refuses a second one. */
const LOCK = path.join(tmpdir(), 'zhinan-apt.lock');

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
  const options = [
    '-y',
    `-oDPkg::Lock::Timeout=${LOCK_PATIENCE}`,
    ...(recommended ? [] : ['--no-install-recommends']),
  ];
  const commands = 'apt-get -qq update; exec apt-get install "$@"';
  spawnSync('flock', [LOCK, 'sh', '-c', commands, 'sh', ...options, ...packages], {
    stdio: 'inherit',
    timeout: PATIENCE,
  });
}
