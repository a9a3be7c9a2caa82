import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderEntryFile } from '../../src/guide/entry-files/render-entry-file.ts';
import type { Guide } from '../../src/guide/model/build-guide.ts';
import { readEntryFile } from '../../src/guide/entry-files/read-entry-file.ts';
import { rebuildText } from '../../src/guide/model/rebuild-text.ts';
import { EntryFile } from '../../src/guide/model/schema/entry-file.ts';
import { hasErrors } from '../../src/guide/report/reporter.ts';
import { growEdition } from '../../scripts/bench/scale/grow-edition.ts';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { writeHostileGuide } from '../support/hostile-guide.ts';
import { cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';

const { guide, messages } = splitRealGuide();
const source = cleanLines(new TextDecoder().decode(realInput().source));

test('the real guide splits without errors', () => {
  expect(hasErrors(messages)).toBe(false);
});

test('the model has every character of the source, in order and once', () => {
  expectWhole(guide);
});

describe('the generated files', () => {
  const files = guide.entries.flatMap((entry, order) =>
    entry.kind === 'area' ? [] : [renderEntryFile(entry, order, guide)],
  );
  const entries = files.flatMap(readFile);

  test('have every character of the source, in order and once, when they are read', () => {
    expectWhole({ edition: guide.edition, entries });
  });

  test('give back the whole model', () => {
    for (const [at, entry] of guide.entries.entries()) expect(entries[at], entry.id).toEqual(entry);
    expect(entries).toHaveLength(guide.entries.length);
  });

  test('are refused when body and frontmatter do not belong together', () => {
    const file = files.find((text) => text.includes('\nid: 13-2\n')) ?? '';
    expect(() => readFile(file.replace('\n## 资助方式：\n', '\n又一段。\n\n## 资助方式：\n'))).toThrow(
      '13-2.md',
    );
    expect(() => readFile(file.replace('- ④取得显著经济效益或社会效益。\n', ''))).toThrow('13-2.md');
  });

  test('say no sentence twice', () => {
    for (const file of files) {
      const [frontmatter, body] = cutFile(file);
      for (const [line] of body.matchAll(/^- .{30,}$/gm))
        expect(frontmatter, line).not.toContain(line.replace(/^- /, ''));
    }
  });
});

test.each([
  ['hostile texts', writeHostileGuide()],
  ['another year', growEdition(realInput(), { times: 1, year: 2031, seed: 7 })],
])('files of a guide of %s give back its whole model', (_name, { source, edition }) => {
  const other = splitGuide({ ...realInput(), source: new TextEncoder().encode(source), edition }).guide;
  if (!other) throw new Error('no guide');
  const read = other.entries.flatMap((entry, order) =>
    entry.kind === 'area' ? [] : readFile(renderEntryFile(entry, order, other)),
  );
  for (const [at, entry] of other.entries.entries()) expect(read[at], entry.id).toEqual(entry);
  expect(read).toHaveLength(other.entries.length);
});

function readFile(file: string): Guide['entries'] {
  const [frontmatter, body] = cutFile(file);
  return readEntryFile(EntryFile.parse(parse(frontmatter)), unified().use(remarkParse).parse(body));
}

function cutFile(file: string): [string, string] {
  const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  return [frontmatter, body];
}

function expectWhole(read: Guide): void {
  const rebuilt = rebuildText(read);
  const lines = source.map((_line, index) => (rebuilt.get(index + 1) ?? '').trimEnd());
  expect(lines).toEqual(source);
  expect(Math.max(...rebuilt.keys())).toBeLessThanOrEqual(source.length);
}
