import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { PlainError } from '../../guide/report/plain-error.ts';
import { openSlices, readFont, type Fonts } from './fonts.ts';

let fonts: Promise<Fonts> | undefined;

/** The fonts that share pictures are set in, from a package: used at build, and never sent to a reader. */
export function shareFonts(): Promise<Fonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<Fonts> {
  // From the project, not from this file: built, it lies somewhere else.
  const { resolve } = createRequire(path.resolve('package.json'));
  const folder = path.dirname(resolve('@fontsource-variable/noto-sans-sc/package.json'));
  const files = readdirSync(path.join(folder, 'files')).filter((name) => name.endsWith('.woff2'));
  const slices = openSlices(
    await Promise.all(
      files.map(async (name) => {
        const file = path.join(folder, 'files', name);
        try {
          return Buffer.from(await decompress(readFileSync(file)));
        } catch (cause) {
          throw new PlainError(`${file} cannot be read: ${String(cause)}`, { cause });
        }
      }),
    ),
  );
  return { regular: readFont(slices, 400), bold: readFont(slices, 700) };
}
