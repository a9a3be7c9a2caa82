import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { installPackages, type TestPackage } from '../../support/install-packages.ts';
import type { WebKitPaths } from './webkit.ts';

const CACHE = '.cache/browsers';

/** A Firefox: one that is on the machine, or Debian's firefox-esr when root. Throws when none can be had. */
export function findFirefox(): string {
  return findProgram(['firefox', 'firefox-esr'], 'firefox-esr');
}

/** WebKit's driver, its browser and a display for it; Debian's packages when root. Throws when they cannot be had. */
export function findWebKit(): WebKitPaths {
  const driver = findProgram(['WebKitWebDriver'], 'webkit2gtk-driver');
  const display = findProgram(['Xvfb'], 'xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  if (browser === undefined) throw new Error('no MiniBrowser of WebKitGTK 4.1: install webkit2gtk-driver');
  return { driver, browser, display };
}

/** Chromiums of years ago, by the npm package and version that carry a whole build. */
export const OLD_CHROMIUMS = {
  'Chromium 107': ['@sparticuz/chromium', '107.0.0'],
  'Chromium 88': ['chrome-aws-lambda', '5.5.0'],
} as const;

/**
 * One of them, fetched from the npm registry and unpacked unless it was before. Made in a folder of its own and moved as a
 * whole: tests that run at the same time may fetch it, too.
 */
export function findOldChromium(name: keyof typeof OLD_CHROMIUMS): string {
  const [from, version] = OLD_CHROMIUMS[name];
  const folder = path.resolve(CACHE, name.replace(' ', '-'));
  const program = path.join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(`${folder}-`);
  const pack = ['pack', `${from}@${version}`, '--silent', '--pack-destination', making];
  const archive = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', archive, 'package/bin'], { cwd: making });
  for (const one of ['aws', 'swiftshader']) {
    writeFileSync(path.join(making, `${one}.tar`), unpacked(making, `${one}.tar.br`));
    execFileSync('tar', ['xf', `${one}.tar`], { cwd: making });
  }
  writeFileSync(path.join(making, 'chromium'), unpacked(making, 'chromium.br'), { mode: 0o755 });
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another test was first.
    if (!existsSync(program)) throw error;
    rmSync(making, { recursive: true });
  }
  return program;
}

function unpacked(folder: string, name: string): Buffer {
  return brotliDecompressSync(readFileSync(path.join(folder, 'package/bin', name)));
}

function findProgram(names: readonly string[], debianPackage: TestPackage): string {
  const find = (): string | undefined =>
    names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
  const installed = find();
  if (installed !== undefined) return installed;
  installPackages(names.join(' or '), [debianPackage], { recommended: true });
  const fetched = find();
  if (fetched === undefined) throw new Error(`no ${names.join(' or ')} can be had: install ${debianPackage}`);
  return fetched;
}
