// npm run nginx-conf: an nginx configuration for the site in dist/ (OUT_DIR), under BASE, to standard output. ROOT is where the
// site lies on the host, LISTEN and SERVER_NAME are what nginx takes; BROTLI=off where nginx has no module for it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { renderNginxConf } from '../src/build/deploy/nginx-conf.ts';
import { siteScriptHashes } from '../src/build/site-policies.ts';

const { BASE = '/', OUT_DIR = 'dist', LISTEN = '8080', SERVER_NAME = '_', BROTLI, ROOT } = process.env;
if (!existsSync(OUT_DIR)) {
  console.error(`nginx-conf: no folder ${OUT_DIR}: run npm run build first`);
  process.exit(1);
}
process.stdout.write(
  renderNginxConf({
    listen: LISTEN,
    serverName: SERVER_NAME,
    root: ROOT ?? path.resolve(OUT_DIR),
    base: BASE.replace(/\/?$/, '/'),
    hashes: siteScriptHashes(OUT_DIR),
    hasBrotli: BROTLI !== 'off',
  }),
);
