import { drawsChinese } from '../../src/features/print/pdf/draws-chinese.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { installPackages } from './install-packages.ts';

/**
 * Sees to it that a Chromium, given its path, has a font for Chinese: one that is on the machine, or Debian's when root.
 * Rejects when there is none: a build would make no PDF files, and sheets of paper would be measured by empty boxes.
 */
export async function provideChineseFont(browser: string): Promise<void> {
  if (await hasChineseFont(browser)) return;
  installPackages('Chinese font', ['fonts-noto-cjk']);
  if (await hasChineseFont(browser)) return;
  throw new Error(
    'no Chinese font can be had: install one, such as fonts-noto-cjk (name of Debian’s package)',
  );
}

/** Whether it has one now: fonts that come later are not seen by a browser that runs. */
async function hasChineseFont(path: string): Promise<boolean> {
  const browser = await startBrowser(path);
  try {
    return await drawsChinese(browser);
  } finally {
    await browser.close();
  }
}
