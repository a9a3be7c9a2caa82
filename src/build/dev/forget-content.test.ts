import { createServer, isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  DATA_STORE_VIRTUAL_ID as NAME,
  RESOLVED_DATA_STORE_VIRTUAL_ID as ID,
} from '../../../node_modules/astro/dist/content/consts.js';
import { forgetContent } from './forget-content.ts';

/** What the module of the content says, by Astro's names for it, and a module that keeps what it has read of it. */
let text: string;
const PAGE = '/page.js';
const content: Plugin = {
  name: 'content',
  resolveId: (id) => (id === NAME ? ID : id === PAGE ? id : undefined),
  load: (id) => {
    if (id === PAGE) return `import text from '${NAME}'; export const shown = { text };`;
    return id === ID ? `export default ${JSON.stringify(text)};` : undefined;
  },
};

let server: ViteDevServer;

beforeEach(async () => {
  text = 'old';
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins: [content],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
});

afterEach(() => server.close());

const ssr = () => {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('the environment runs nothing');
  return ssr;
};
const shown = async (): Promise<string> =>
  (await ssr().runner.import<{ shown: { text: string } }>(PAGE)).shown.text;

test('a page shows the new content, also when its modules were transformed meanwhile for another purpose', async () => {
  expect(await shown()).toBe('old');
  const stale = ssr().moduleGraph.getModuleById(ID);
  text = 'new';
  // As Astro does it, and then as Astro gathers the styles of a page.
  if (stale) ssr().moduleGraph.invalidateModule(stale, undefined, Date.now(), true);
  await ssr().fetchModule(PAGE);
  expect(await shown()).toBe('old');
  forgetContent(server);
  expect(await shown()).toBe('new');
});

test('nothing is done before a page was asked for', () => {
  expect(() => forgetContent(server)).not.toThrow();
});
