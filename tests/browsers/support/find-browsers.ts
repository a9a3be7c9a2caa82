import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
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

/** One of them, fetched from the npm registry and unpacked unless it was before. */
export function findOldChromium(name: keyof typeof OLD_CHROMIUMS): string {
  const [from, version] = OLD_CHROMIUMS[name];
  const folder = path.resolve(CACHE, name.replace(' ', '-'));
  const program = path.join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync(
    'npm',
    ['pack', `${from}@${version}`, '--silent', '--pack-destination', folder],
    {
      encoding: 'utf8',
    },
  ).trim();
  execFileSync('tar', ['xzf', archive, 'package/bin'], { cwd: folder });
  for (const name of ['aws', 'swiftshader']) {
    writeFileSync(path.join(folder, `${name}.tar`), unpacked(folder, `${name}.tar.br`));
    execFileSync('tar', ['xf', `${name}.tar`], { cwd: folder });
  }
  // Last: it tells that all the others are there.
  writeFileSync(program, unpacked(folder, 'chromium.br'));
  chmodSync(program, 0o755);
  return program;
}

function unpacked(folder: string, name: string): Buffer {
  return brotliDecompressSync(readFileSync(path.join(folder, 'package/bin', name)));
}

function findProgram(names: readonly string[], debianPackage: string): string {
  const find = (): string | undefined =>
    names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
  const installed = find();
  if (installed !== undefined) return installed;
  if (process.getuid?.() === 0) {
    console.log(`no ${names.join(' or ')}: trying apt-get install ${debianPackage}`);
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 });
    spawnSync('apt-get', ['install', '-y', debianPackage], { stdio: 'inherit', timeout: 900_000 });
  }
  const fetched = find();
  if (fetched === undefined) throw new Error(`no ${names.join(' or ')} can be had: install ${debianPackage}`);
  return fetched;
}
