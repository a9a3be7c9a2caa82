import type { Browser } from 'playwright-core';

/** Different Chinese characters: without a Chinese font all of them are drawn as the same box. */
const SAMPLE = '广西科技计划项目申报指南';

/** Whether a browser has a font for Chinese. */
export async function drawsChinese(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const pictures = await page.evaluate((sample) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 48;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    return Array.from(sample, (character) => {
      context?.clearRect(0, 0, 48, 48);
      if (context) context.font = '40px sans-serif';
      context?.fillText(character, 4, 40);
      return canvas.toDataURL();
    });
  }, SAMPLE);
  await page.close();
  return new Set(pictures).size === new Set(SAMPLE).size;
}
