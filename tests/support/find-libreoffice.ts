import { spawnSync } from 'node:child_process';

/** Debian's package of the spreadsheet program alone, without windows. */
const LIBREOFFICE_PACKAGE = 'libreoffice-calc-nogui';

/**
 * The command of a LibreOffice: the one on the machine, or Debian's when root. Throws when there is none: what leaves the
 * site is tried in a program that readers have, or the test fails.
 */
export function findLibreOffice(): string {
  if (isThere()) return 'soffice';
  if (process.getuid?.() === 0) {
    console.log(`no LibreOffice: trying apt-get install ${LIBREOFFICE_PACKAGE}`);
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', LIBREOFFICE_PACKAGE], {
      stdio: 'inherit',
      timeout: 900_000,
    });
  }
  if (isThere()) return 'soffice';
  throw new Error(`no LibreOffice can be had: install ${LIBREOFFICE_PACKAGE} (name of Debian’s package)`);
}

function isThere(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}
