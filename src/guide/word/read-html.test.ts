import { expect, test } from 'vitest';
import { realInput } from '../../../tests/support/real-guide.ts';
import { isHtml, readHtml } from './read-html.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const linesOf = (body: string): unknown => {
  const read = readHtml(
    bytesOf(`<!DOCTYPE html><html><head><title>题</title></head><body>${body}</body></html>`),
  );
  return typeof read === 'string' ? read.trimEnd().split('\n') : read;
};
const FILLER = `<p>${'支持关键技术研发与应用示范。'.repeat(40)}</p>`;

test.each([
  [
    'paragraphs and breaks',
    '<p>方向1：甲</p><div>主要内容：<b>支</b>持乙。<br>考核指标：丙。</div>',
    ['方向1：甲', '主要内容：支持乙。', '考核指标：丙。'],
  ],
  ['headings and blank space', '<h2>　　方向1：\n 甲&nbsp;</h2><p> </p><p>乙</p>', ['　　方向1： 甲', '乙']],
  [
    'numbered lists',
    '<ol start="3"><li>甲</li><li><p>乙</p></li></ol><ul><li>丙</li></ul>',
    ['3.甲', '4.', '乙', '丙'],
  ],
  [
    'rows of tables',
    '<table><tr><th>类别</th><th>资助经费</th></tr><tr><td>甲类</td><td><p>50万元</p></td></tr></table>',
    ['类别 ｜ 资助经费', '甲类 ｜ 50万元'],
  ],
  ['layout by a table', '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', ['甲', '乙']],
  ['scripts and menus', '<nav>首页</nav><script>var a;</script><p>甲</p><style>p{}</style>', ['甲']],
])('%s become lines', (_what, body, lines) => {
  expect(linesOf(body)).toEqual(lines.map((line) => line.trim()));
});

test('of a page only the part with nearly all of the text is read', () => {
  expect(
    linesOf(`<div>网站首页</div><div><div class="art">${FILLER}<p>完</p></div><div>分享</div></div>`),
  ).toEqual(['支持关键技术研发与应用示范。'.repeat(40), '完']);
});

test('pages in GBK are decoded, and those that are not what they say refused', () => {
  const head = bytesOf('<html><head><meta charset="gb2312"></head><body><p>');
  // 指南 in GBK.
  expect(readHtml(Uint8Array.from([...head, 0xd6, 0xb8, 0xc4, 0xcf]))).toBe('指南\n');
  expect(readHtml(Uint8Array.from([...bytesOf('<html><body>'), 0xd6, 0xb8, 0xc4, 0xcf]))).toMatchObject({
    ruleId: 'broken-text',
  });
});

test.each([
  ['<!DOCTYPE html><html>', true],
  ['\ufeff\n<html lang="zh">', true],
  ['关于发布指南的通知', false],
  ['<广西> 方向1', false],
])('%j is a web page: %s', (text, expected) => {
  expect(isHtml(bytesOf(text))).toBe(expected);
});

test('the real guide as a page is read line by line', () => {
  const lines = new TextDecoder()
    .decode(realInput().source)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '');
  const body = lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  expect(linesOf(`<nav>首页</nav><div>${body.join('\n')}</div><footer>版权所有</footer>`)).toEqual(lines);
});
