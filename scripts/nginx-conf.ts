// npm run nginx-conf: an nginx configuration for the site in dist/ (OUT_DIR), under BASE, to standard output. ROOT is where the
// site lies on the host, LISTEN and SERVER_NAME are what nginx takes; BROTLI=off where nginx has no module for it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { renderNginxConf } from '../src/build/deploy/nginx-conf.ts';
import { readSettings } from '../src/site/settings.ts';
import { siteScriptHashes } from '../src/build/site-policies.ts';

const { outDir, base } = readSettings(process.env);
const { LISTEN = '8080', SERVER_NAME = '_', BROTLI, ROOT } = process.env;
if (!existsSync(outDir)) {
  console.error(`nginx-conf: no folder ${outDir}: run npm run build first`);
  process.exit(1);
}
process.stdout.write(
  renderNginxConf({
    listen: LISTEN,
    serverName: SERVER_NAME,
    root: ROOT ?? path.resolve(outDir),
    base,
    hashes: siteScriptHashes(outDir),
    hasBrotli: BROTLI !== 'off',
  }),
);
