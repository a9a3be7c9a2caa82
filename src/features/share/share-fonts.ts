import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFont, type Fonts } from './fonts.ts';

let fonts: Fonts | undefined;

/** The fonts that share pictures are set in, from a package: used at build, and never sent to a reader. */
export function shareFonts(): Fonts {
  fonts ??= {
    regular: readWeight('400Regular/NotoSansSC_400Regular.ttf'),
    bold: readWeight('700Bold/NotoSansSC_700Bold.ttf'),
  };
  return fonts;
}

function readWeight(file: string): Fonts['regular'] {
  // From the project, not from this file: built, it lies somewhere else.
  const { resolve } = createRequire(path.resolve('package.json'));
  return readFont(readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${file}`)));
}
