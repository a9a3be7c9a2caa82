import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderPicture } from '../features/share/render-picture.ts';
import { shareFonts } from '../features/share/share-fonts.ts';
import { keptResults } from '../site/kept-results.ts';
import { startPictures } from './start-pictures.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhinan-pictures-'));
const PICTURES = ['/og/site.png', '/og/2026/1.png'].map((address) => ({
  address,
  content: { edition: '2026年度指南', title: { text: `图${address}`, isOurs: false }, facts: [] },
}));

afterAll(() => {
  rmSync(root, { recursive: true });
});

test('each picture lies at its address when the thread is done', async () => {
  await startPictures({ pictures: PICTURES, folder: root, isKept: false });
  const fonts = await shareFonts();
  for (const { address, content } of PICTURES) {
    const picture = await renderPicture(content, fonts, keptResults('pictures', false));
    expect(Buffer.compare(readFileSync(path.join(root, address)), picture), address).toBe(0);
  }
});

test('what keeps a picture from being written comes out of the thread', async () => {
  writeFileSync(path.join(root, 'file'), '');
  await expect(
    startPictures({ pictures: PICTURES, folder: path.join(root, 'file'), isKept: false }),
  ).rejects.toMatchObject({ code: 'ENOTDIR' });
});
