import { chromium, type BrowserServer } from 'playwright-core';
import { launchOptions } from '../../src/features/print/pdf/start-browser.ts';

/** Of the browser's own window, which each page has: what opens below the address cost as much as most pages do. */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

const SWITCH = '--disable-features=';

/** Starts a Chromium, given its path, to which many tests connect, and tells its version. */
export async function startBrowserServer(
  executablePath: string,
): Promise<{ server: BrowserServer; version: string }> {
  const { args = [], ...options } = launchOptions(executablePath);
  // The last switch of a name counts alone, and what Playwright switches off is to stay off.
  const asked = await chromium.launch({ ...options, args: [...args, '--enable-automation'] });
  const session = await asked.newBrowserCDPSession();
  const { arguments: switches } = await session.send('Browser.getBrowserCommandLine');
  const version = asked.version();
  await asked.close();
  const given = switches.find((each) => each.startsWith(SWITCH)) ?? SWITCH;
  const server = await chromium.launchServer({
    ...options,
    ignoreDefaultArgs: [given],
    args: [...args, [given, ...UNSEEN].join(',').replace('=,', '=')],
  });
  return { server, version };
}
