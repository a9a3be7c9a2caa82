// The thread of start-pictures.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { renderPicture } from '../features/share/render-picture.ts';
import { shareFonts } from '../features/share/share-fonts.ts';
import { keptResults } from '../site/kept-results.ts';
import type { PicturesInput } from './start-pictures.ts';

const { pictures, folder, isKept } = workerData as PicturesInput;
const fonts = await shareFonts();
const results = keptResults('pictures', isKept);
for (const { address, content } of pictures) {
  const file = path.join(folder, address);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await renderPicture(content, fonts, results));
  // Pixels are given back between turns of the event loop alone: without one, those of all pictures at the end.
  await setImmediate();
}
parentPort?.postMessage(undefined);
