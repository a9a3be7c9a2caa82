import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Guide } from '../../src/guide/model/build-guide.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { splitGuide, type SplitInput, type SplitResult } from '../../src/guide/split-guide.ts';

const FOLDER = path.join(import.meta.dirname, '../../guidelines/2026');

/** The real guide's files, as `npm run split` reads them. */
export function realInput(): SplitInput {
  return {
    source: readFileSync(path.join(FOLDER, 'source.txt')),
    sourceFile: 'guidelines/2026/source.txt',
    edition: readFileSync(path.join(FOLDER, 'edition.yaml'), 'utf8'),
    editionFile: 'guidelines/2026/edition.yaml',
    confirmed: readFileSync(path.join(FOLDER, 'confirmed.yaml'), 'utf8'),
    confirmedFile: 'guidelines/2026/confirmed.yaml',
  };
}

/** The same without what people have confirmed: nobody is asked to. */
export function rulesOnly(): SplitInput {
  const { confirmed: _, ...input } = realInput();
  return input;
}

/** The real guide, split. */
export function splitRealGuide(): SplitResult & { guide: Guide } {
  return splitWhole(realInput());
}

/** The real guide, split by the rules alone. */
export function splitByRules(): SplitResult & { guide: Guide } {
  return splitWhole(rulesOnly());
}

function splitWhole(input: SplitInput): SplitResult & { guide: Guide } {
  const result = splitGuide(input);
  if (!result.guide) throw new Error('the real guide could not be read');
  return { ...result, guide: result.guide };
}

/** Its calls. */
export function callsOf(guide: Guide): Call[] {
  return guide.entries.flatMap(({ call }) => (call ? [call] : []));
}

/**
 * The source's lines without bookmark marks, made here by other means than the parser's: what is compared
 * against may not come from what is tested.
 */
export function cleanLines(source: string): string[] {
  return source.split('\n').map((line) => {
    let clean = '';
    let rest = line;
    for (;;) {
      const at = rest.indexOf('[bookmark:');
      const end = at === -1 ? -1 : rest.indexOf(']', at);
      if (end === -1) break;
      clean += rest.slice(0, at);
      rest = rest.slice(end + 1);
    }
    return (clean + rest).trimEnd();
  });
}
