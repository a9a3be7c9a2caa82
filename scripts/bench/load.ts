// npm run bench:load [-- --connections 200 --seconds 30]: what nginx, with the image's configuration, answers when many readers
// come at once; the site is what lies in dist/ (OUT_DIR, BASE). Needs wrk. Fails on any error of a connection and any
// answer that is neither 2xx nor 3xx.
import { parseArgs } from 'node:util';
import { ensureBuiltSite } from '../../src/build/serve-built-site.ts';
import { findNginx } from '../../tests/support/find-nginx.ts';
import { startNginx } from '../../tests/support/start-nginx.ts';
import { renderOutcome } from './load/render-outcome.ts';
import { runWrk } from './load/run-wrk.ts';
import { typicalPaths } from './load/typical-paths.ts';

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
  },
});
const load = { connections: Number(values.connections), seconds: Number(values.seconds) };
const { folder, base } = ensureBuiltSite();
const paths = typicalPaths(folder, base);
const nginx = await startNginx(findNginx(), folder, base);
try {
  console.log(`${load.connections} connections for ${load.seconds} s, in turn:\n  ${paths.join('\n  ')}\n`);
  for (const encoding of ['br', 'identity']) {
    const outcome = await runWrk(nginx.address, { ...load, encoding, paths });
    console.log(renderOutcome(encoding, outcome));
    if (outcome.requests === 0 || Object.values(outcome.failures).some((count) => count > 0))
      process.exitCode = 1;
  }
} finally {
  await nginx.stop();
}
