import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from './install-packages.ts';

/** Debian's packages of the programs for tables and for texts alone, without windows, and a file that each can open. */
const PARTS = {
  calc: { name: 'libreoffice-calc-nogui', format: 'csv' },
  writer: { name: 'libreoffice-writer-nogui', format: 'rtf' },
} as const;

/**
 * The command of a LibreOffice that has one of its programs: the one on the machine, or Debian's when root. Throws when there
 * is none: what leaves the site is tried in a program that readers have, or the test fails.
 */
export function findLibreOffice(part: keyof typeof PARTS = 'calc'): string {
  if (isThere(part)) return 'soffice';
  const { name } = PARTS[part];
  installPackages(`LibreOffice with ${part}`, [name]);
  if (isThere(part)) return 'soffice';
  throw new Error(`no LibreOffice with ${part} can be had: install ${name} (name of Debian’s package)`);
}

/** Whether it is installed, and opens a file of the program: it answers as if it had when it has not. */
function isThere(part: keyof typeof PARTS): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-office-'));
  try {
    const { format } = PARTS[part];
    writeFileSync(path.join(folder, 'try.txt'), 'try');
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        `--${part}`,
        '--convert-to',
        format,
        '--outdir',
        folder,
        path.join(folder, 'try.txt'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return existsSync(path.join(folder, `try.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
