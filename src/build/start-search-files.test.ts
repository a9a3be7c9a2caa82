import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeFileError } from './describe-file-error.ts';
import { startSearchFiles } from './start-search-files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhinan-index-'));
mkdirSync(path.join(root, 'guidelines'));
writeFileSync(path.join(root, 'source.txt'), '支持肝癌研究。\n');

afterAll(() => {
  rmSync(root, { recursive: true });
});

function writeThesaurus(guide: string): void {
  const entry = `      - guide: ${guide}\n        same: [肝细胞癌]\n`;
  writeFileSync(
    path.join(root, 'guidelines/thesaurus.yaml'),
    `fields:\n  - name: 医学\n    entries:\n${entry}`,
  );
}

// What it finds in guides is tested on the built site.
test('the files come out of the thread as they were made', async () => {
  writeThesaurus('肝癌');
  const files = await startSearchFiles({ guides: [], root, sources: ['source.txt'] });
  const entry = files.find((file) => file.path === 'pagefind/pagefind-entry.json');
  expect(JSON.parse(new TextDecoder().decode(entry?.content))).toHaveProperty('version');
});

/** What a build says when the files cannot be made. */
async function failure(): Promise<string> {
  const made = startSearchFiles({ guides: [], root, sources: ['source.txt'] });
  return made.then(
    () => 'made',
    (error: unknown) => describeFileError(error, root),
  );
}

test('what is wrong with the thesaurus comes out of the thread, with its line, and no more', async () => {
  writeThesaurus('胃癌');
  expect(await failure()).toMatch(
    /^guidelines\/thesaurus\.yaml:4:1-4:1: error thesaurus: found “胃癌”, which no guide says.*$/,
  );
});

test('what YAML takes for an alias is wrong in its line', async () => {
  writeThesaurus('*肝癌*');
  expect(await failure()).toMatch(
    /^guidelines\/thesaurus\.yaml:4:1-4:1: error thesaurus: found Unresolved alias.*$/,
  );
});

test('a thesaurus that is a link which leads nowhere is not taken for none', async () => {
  const file = path.join(root, 'guidelines/thesaurus.yaml');
  rmSync(file);
  symlinkSync('nowhere', file);
  expect(await failure()).toBe(`${file} cannot be read: it is not there (ENOENT)`);
  rmSync(file);
});
