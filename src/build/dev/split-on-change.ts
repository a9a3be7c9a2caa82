import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { findEditions } from '../edition-folders.ts';
import { readChanges } from '../../features/share/read-changes.ts';
import { forgetContent } from './forget-content.ts';
import { overlayOf } from './overlay.ts';
import { runInTurn } from './run-in-turn.ts';
import { runSplit } from './run-split.ts';

/** What the generated pages are made of: files that people write, and the code that splits them. */
const CAUSES = /^(?:guidelines\/\d{4}\/[^/]+\.(?:txt|yaml)|src\/guide\/.+\.ts)$/;

/**
 * What is written in consequence. A split replaces a whole folder, and says so itself: two hundred files would each be
 * reported. Astro writes its list of images whenever it reads the content, and would load pages anew before that is done.
 */
const IGNORED = ['**/guidelines/*/generated*/**', '**/.astro/content-assets.mjs'];

/** Editors write a file in several steps. */
const QUIET_MS = 50;

/**
 * For `npm run dev`: splits when the server starts and whenever a file of an edition or the code of the split changes, and
 * shows the pages anew. What the split prints stands in the terminal; what is wrong is laid over the pages in the browser,
 * too, and goes away when it is mended. Until then the last good pages stay.
 */
export function splitOnChange(): AstroIntegration {
  let isDev = false;
  return {
    name: 'split-on-change',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isDev = command === 'dev';
        // Else Astro's server would know the data files, whose route has no ending, by addresses that end in a slash alone.
        if (isDev)
          updateConfig({ trailingSlash: 'ignore', vite: { server: { watch: { ignored: IGNORED } } } });
      },
      'astro:server:setup': async ({ server, refreshContent }) => {
        // Type checks and builds start a server as well, for a moment.
        if (!isDev) return;
        const { root } = server.config;
        let problem: string | undefined;
        const split = runInTurn(async () => {
          problem =
            (await runSplit(root)) ??
            (await problemOf(() => checkChanges(root))) ??
            (await problemOf(() => refreshContent?.({})));
          forgetContent(server);
          if (problem === undefined) server.ws.send({ type: 'full-reload' });
          // Straight to those who are there: Vite would keep it for whoever comes next, mended or not.
          else for (const client of server.ws.clients) client.send(overlayOf(problem, root));
        }, QUIET_MS);
        server.environments.client.hot.on('vite:client:connect', (_data, client) => {
          if (problem !== undefined) client.send(overlayOf(problem, root));
        });
        server.watcher.on('all', (_event, file) => {
          if (CAUSES.test(path.relative(root, file).split(path.sep).join('/'))) split.soon();
        });
        await split.now();
      },
    },
  };
}

/** Lists of changes, which no split reads; throws for a wrong one. */
function checkChanges(root: string): void {
  for (const { year } of findEditions(root)) readChanges(root, year);
}

/** What a task throws, printed as well. */
async function problemOf(task: () => unknown): Promise<string | undefined> {
  try {
    await task();
    return undefined;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    console.error(problem);
    return problem;
  }
}
