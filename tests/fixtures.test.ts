import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { splitEdition } from '../src/build/split-edition.ts';
import { hasErrors } from '../src/guide/report/reporter.ts';
import { printMessages } from '../src/guide/report/print-messages.ts';
import { printOutline } from './support/print-outline.ts';

// A fixture is a folder with source.txt and edition.yaml (or without one of them). What came of it stands beside
// them: messages.txt, outline.txt, and the pages when there is no error.
const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const FOLDER = {
  year: '2026',
  source: 'source.txt',
  editionFile: 'edition.yaml',
  // One file for all.
  confirmedFile: '../confirmed.yaml',
  termsFile: 'terms.yaml',
  generated: 'pages',
};

for (const name of readdirSync(FIXTURES).filter((one) => !one.endsWith('.yaml'))) {
  test(`fixture ${name}`, async () => {
    const root = path.join(FIXTURES, name);
    const split = splitEdition(root, FOLDER);
    await expect(`${printMessages(split.messages, split.fileLines)}\n`).toMatchFileSnapshot(
      path.join(root, 'messages.txt'),
    );
    await expect(printOutline(split.guide)).toMatchFileSnapshot(path.join(root, 'outline.txt'));
    expect(split.files === undefined).toBe(hasErrors(split.messages));
    if (name !== 'plain' && name !== 'markdown-characters') return;
    for (const [file, text] of split.files ?? []) {
      if (file.endsWith('.md')) await expect(text).toMatchFileSnapshot(path.join(root, 'pages', file));
    }
  });
}
