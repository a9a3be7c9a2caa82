import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serveFolder, type FolderServer } from './serve-folder.ts';

/**
 * Serves the site as it is published, compressed, on any free port of loopback: what lies in OUT_DIR (`dist`), under
 * BASE. Where nothing lies there yet it is built first; what does is taken as it is, however old.
 */
export function serveBuiltSite(): Promise<FolderServer> {
  const folder = process.env['OUT_DIR'] ?? 'dist';
  if (!existsSync(folder)) {
    const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
    if (status !== 0) throw new Error('the build failed');
  }
  return serveFolder(folder, process.env['BASE'] ?? '/', 0);
}
