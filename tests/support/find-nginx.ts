import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installPackages, type TestPackage } from './install-packages.ts';

/** Debian's packages of what scripts/deploy/nginx.conf needs; the image has the same. */
export const NGINX_PACKAGES = [
  'nginx-light',
  'libnginx-mod-http-brotli-static',
] as const satisfies TestPackage[];

/** Folders in which nginx lies, and which are not in everybody's PATH. */
const ADMIN_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/**
 * The path of an nginx that sends `.br` files: the one on the machine, or Debian's when root. Throws when there is none:
 * tests of what is published are never skipped.
 */
export function findNginx(): string {
  const installed = installedNginx();
  if (installed !== undefined) return installed;
  installPackages('nginx that sends .br files', NGINX_PACKAGES);
  const fetched = installedNginx();
  if (fetched !== undefined) return fetched;
  throw new Error(
    `no nginx that sends .br files can be had: install ${NGINX_PACKAGES.join(' and ')} (names of Debian’s packages)`,
  );
}

function installedNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...ADMIN_FOLDERS];
  return folders.map((folder) => `${folder}/nginx`).find((file) => existsSync(file) && sendsBrotli(file));
}

/** Whether an nginx has the module, at the place where scripts/deploy/nginx.conf takes it from. */
function sendsBrotli(nginx: string): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-probe-'));
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, 'include /etc/nginx/modules-enabled/*.conf;\nevents {}\nhttp { brotli_static on; }\n');
  // It may fail for want of rights as well, which says nothing about the module.
  const { stderr } = spawnSync(nginx, ['-t', '-c', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return !stderr.includes('unknown directive "brotli_static"');
}
