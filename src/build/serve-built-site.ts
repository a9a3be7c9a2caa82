import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readSettings } from '../site/settings.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

/**
 * Where the site lies as it is published, compressed (OUT_DIR, `dist`), and the base that it is for (BASE), which ends with a
 * slash. Where nothing lies there yet it is built first; what does is taken as it is, however old. Throws when the build
 * fails.
 */
export function ensureBuiltSite(): { folder: string; base: string } {
  const { outDir: folder, base } = readSettings(process.env);
  if (!existsSync(folder)) {
    const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
    if (status !== 0) throw new Error('the build failed');
  }
  return { folder, base };
}

/** Serves the site as it is published on any free port of loopback; builds it first where nothing lies. */
export function serveBuiltSite(): Promise<FolderServer> {
  const { folder, base } = ensureBuiltSite();
  return serveFolder(folder, base, 0);
}
