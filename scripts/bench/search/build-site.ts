import { spawnSync } from 'node:child_process';
import { DEFAULT_SITE } from '../../../src/site/settings.ts';

/** Builds the site into a folder as `npm run build` does, for the root of a host. Throws when that fails. */
export function buildSite(folder: string): void {
  const result = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      OUT_DIR: folder,
      SITE: DEFAULT_SITE,
      BASE: '/',
      PDF: 'off',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`the build failed:\n${result.stdout}\n${result.stderr}`);
}
