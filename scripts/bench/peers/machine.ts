import type { Browser } from 'playwright-core';
import os from 'node:os';

/** What the figures were measured on, in a sentence for people; `load` is the machine's before it began. */
export function describeMachine(browser: Browser, load: number): string {
  const processors = os.cpus();
  const memory = (os.totalmem() / 1024 ** 3).toFixed(0);
  return [
    `${processors[0]?.model ?? 'unknown processor'}, ${processors.length} cores, ${memory} GB`,
    `${os.type()} ${os.release()}`,
    `Node ${process.version}`,
    `Chromium ${browser.version()}`,
    `load average before: ${load.toFixed(1)}`,
  ].join('; ');
}
