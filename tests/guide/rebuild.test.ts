import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { buildPage } from '../../src/emit/build-page.ts';
import { renderPage } from '../../src/emit/render-page.ts';
import { rebuildText } from '../../src/model/rebuild-text.ts';
import { hasErrors } from '../../src/report/reporter.ts';
import { cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';

const { guide, messages } = splitRealGuide();
const source = cleanLines(new TextDecoder().decode(realInput().source));

test('the real guide splits without errors', () => {
  expect(hasErrors(messages)).toBe(false);
});

test('the model has every character of the source, in order and once', () => {
  const rebuilt = rebuildText(guide);
  const lines = source.map((_line, index) => (rebuilt.get(index + 1) ?? '').trimEnd());
  expect(lines).toEqual(source);
  expect(Math.max(...rebuilt.keys())).toBeLessThanOrEqual(source.length);
});

describe('the generated Markdown', () => {
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

  test('read by a Markdown parser, has every character of the source, in order and once', () => {
    const lines = new Map<number, string>();
    guide.entries.forEach((entry, order) => {
      if (entry.kind === 'area') return;
      const file = buildPage(entry, order, guide);
      const blocks = blocksOf(parser.parse(renderPage(file)));
      const { outline } = file.page;
      expect(blocks.length, file.name).toBe(outline.length);
      outline.forEach(({ line }, index) => {
        if (line !== null) lines.set(line, (lines.get(line) ?? '') + (blocks[index] ?? ''));
      });
    });
    expect(source.map((_line, index) => lines.get(index + 1) ?? '')).toEqual(source);
  });
});

/** The text of headings, paragraphs and list items in document order; a list item's without its deeper lists. */
function blocksOf(node: Nodes): string[] {
  if (node.type === 'heading' || node.type === 'paragraph') return [toString(node)];
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child)) : [];
}
