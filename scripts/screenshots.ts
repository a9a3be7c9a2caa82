// npm run screenshots [-- name …]: every kind of page, narrow and wide, light and dark, as PNG in screenshots/; for people
// to look at. Chinese glyphs need a font of the system: apt-get install fonts-noto-cjk.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { serveBuiltSite } from '../src/build/serve-built-site.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { startBrowser } from '../src/features/print/pdf/start-browser.ts';
import { VIEWS } from './views/views.ts';
import { takeScreenshot } from './views/take-screenshot.ts';

const FOLDER = 'screenshots';

const wanted = process.argv.slice(2);
const views = VIEWS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
mkdirSync(FOLDER, { recursive: true });
const { server, address } = await serveBuiltSite();
const browser = await startBrowser(findBrowser());
for (const view of views) {
  for (const width of view.isNarrow ? [390] : [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const file = path.join(FOLDER, `${view.name}-${width}-${colorScheme}.png`);
      await takeScreenshot(browser, address, view, { width, colorScheme, file });
      console.log(file);
    }
  }
}
await browser.close();
server.close();
