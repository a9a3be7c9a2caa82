import { startBrowser } from '../src/features/print/pdf/start-browser.ts';
import { installedBrowser } from '../src/features/print/pdf/installed-browser.ts';
import { serveFolder } from '../src/build/serve-folder.ts';
import { measurePage } from './bench/peers/measure-transfer.ts';
const folder = process.argv[2] ?? 'dist';
const server = await serveFolder(folder, '/', 0);
const browser = await startBrowser(installedBrowser() ?? '');
for (const page of ['2026/13/2/','2026/browse/','']) {
  const { shown, later, kinds } = await measurePage(browser, server, page);
  console.log(page.padEnd(30), 'shown', shown.bytes, shown.requests, 'later', later.bytes, later.requests, JSON.stringify([...kinds]));
}
await browser.close(); server.server.close();
