import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { writeScratchProject } from '../../scripts/bench/scale/scratch-project.ts';
import { writeHostileGuide, type HostileGuide } from './hostile-guide.ts';

const ROOT = path.resolve('.cache/hostile');

/** A project of its own for a hostile guide, and what came of building it. */
export interface HostileSite {
  /** Folder of the built site. */
  folder: string;
  guide: HostileGuide;
  status: number | null;
  output: string;
}

/** Builds the site of the hostile guide, as `npm run build` does it for the real one, without PDF files, and where nobody says where it is published. */
export function buildHostileSite(): HostileSite {
  const guide = writeHostileGuide();
  writeScratchProject(ROOT, new Map([[2026, guide]]));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      CI: '',
      NETLIFY: '',
      CF_PAGES_URL: '',
      OUT_DIR: 'dist',
      SITE: '',
      BASE: '/',
      PDF: 'off',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    encoding: 'utf8',
  });
  return { folder: path.join(ROOT, 'dist'), guide, status, output: `${stdout}\n${stderr}` };
}
