import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { readBuilt } from '../support/addresses.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';

const ROOT = new URL('/', DEFAULT_SITE).href;
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const lines = cleanLines(new TextDecoder().decode(realInput().source));

test('llms.txt names the Markdown of every call', async () => {
  const text = await readBuilt('llms.txt');
  expect(text).toMatch(/^# 指南针\n\n> /);
  for (const { url } of calls) expect(text).toContain(`](${ROOT}${url.slice(1)}index.md)`);
});

/** The guide's characters in a Markdown file of the site, without white space: all but what is marked as ours. */
function guideText(markdown: string): string {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const end = children.findIndex(({ type }) => type === 'thematicBreak');
  return children
    .slice(0, end === -1 ? undefined : end)
    .filter(({ type }) => type !== 'blockquote')
    .map((node) => toString(node))
    .filter((text) => !/^〔.*〕$/.test(text))
    .join('')
    .replace(/\s/g, '');
}

test('the Markdown of every call, and of the whole guide, has the source’s characters and no others', async () => {
  const textOfLines = (from: number, to: number): string =>
    lines
      .slice(from - 1, to)
      .join('')
      .replace(/\s/g, '');
  for (const { id, url, lines: range } of calls) {
    expect(guideText(await readBuilt(`${url}index.md`)), id).toBe(textOfLines(...range));
  }
  expect(guideText(await readBuilt('2026/data/guide.md'))).toBe(textOfLines(1, lines.length));
});

test('a call’s Markdown begins with its facts and where it comes from', async () => {
  const text = await readBuilt('2026/13/2/index.md');
  expect(text).toMatch(/^> - 2026年度广西科技计划项目申报指南·〔重点研发计划〕\n/);
  expect(text).toContain('> - 资助经费：不超过150万元\n');
  expect(text).toContain(`> - 原文第360—371行：<${ROOT}2026/source/#L360>\n`);
  expect(await readBuilt('2026/17/index.md')).toContain('\n# 〔方向17：〕〔原文标题缺失：铝材料〕\n');
});
