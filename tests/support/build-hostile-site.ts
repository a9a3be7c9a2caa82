import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeHostileGuide, type HostileGuide } from './hostile-guide.ts';

/** Below the project, so that packages are found, and not linked to it: two builds must not share Astro's caches. */
const ROOT = path.resolve('.cache/hostile');

/** What a site is built from, besides the guide. */
const PARTS = ['src', 'scripts', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** A project of its own for a hostile guide, and what came of building it. */
export interface HostileSite {
  /** Folder of the built site. */
  folder: string;
  guide: HostileGuide;
  status: number | null;
  output: string;
}

/** Builds the site of the hostile guide, as `npm run build` does it for the real one, without PDF files. */
export function buildHostileSite(): HostileSite {
  const guide = writeHostileGuide();
  rmSync(ROOT, { recursive: true, force: true });
  const edition = path.join(ROOT, 'guidelines/2026');
  mkdirSync(edition, { recursive: true });
  for (const part of PARTS) cpSync(part, path.join(ROOT, part), { recursive: true });
  writeFileSync(path.join(edition, 'source.txt'), guide.source);
  writeFileSync(path.join(edition, 'edition.yaml'), guide.edition);
  writeFileSync(path.join(edition, 'changes.yaml'), guide.changes);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    env: { ...process.env, OUT_DIR: 'dist', BASE: '/', PDF: 'off', ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  return { folder: path.join(ROOT, 'dist'), guide, status, output: `${stdout}\n${stderr}` };
}
