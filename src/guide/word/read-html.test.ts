import { expect, test } from 'vitest';
import { realInput } from '../../../tests/support/real-guide.ts';
import { isHtml, readHtml, type ReadPage } from './read-html.ts';
import { Refusal } from './refusal.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (body: string): ReadPage => {
  const page = readHtml(
    bytesOf(`<!DOCTYPE html><html><head><title>题</title></head><body>${body}</body></html>`),
  );
  if (page instanceof Refusal) throw page;
  return page;
};
const linesOf = (body: string): string[] => read(body).text.trimEnd().split('\n');
const toldOf = (body: string): string[][] => read(body).remarks.map(({ kind, text }) => [kind, text]);
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
    ['3.甲', '4.乙', '丙'],
  ],
  ['numbers that a page sets itself', '<ol><li value="2">甲</li><li>乙</li></ol>', ['2.甲', '3.乙']],
  ['empty items', '<ol><li></li><li>乙</li></ol>', ['1.', '2.乙']],
  ['text with its own lines', '<pre>甲\n乙</pre>', ['甲', '乙']],
  ['a form around it all', '<form><p>甲</p><p>乙</p></form>', ['甲', '乙']],
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

test('what is not read is told: beside the document, within it, hidden, and struck out', () => {
  expect(
    toldOf(`<div>网站首页</div><div>${FILLER}<header>四、标题</header></div><footer>版权</footer>`),
  ).toEqual([
    ['beside', '网站首页'],
    ['beside', '版权'],
    ['beside', '四、标题'],
  ]);
  const body =
    '<p>100—300<span style="display: none">0</span>万元，<del>15</del>20项，<s>旧</s>100<sup>2</sup></p>';
  expect(linesOf(body)).toEqual(['100—300万元，20项，1002']);
  expect(toldOf(body)).toEqual([
    ['hidden', '0'],
    ['struck', '15'],
    ['struck', '旧'],
    ['raised', '2'],
  ]);
});

test('what is hidden or struck out in a cell of a table is not read either', () => {
  const row = '<tr><td>甲类</td><td>100—300<span style="display:none">0</span>万<del>旧</del>元</td></tr>';
  expect(linesOf(`<table>${row}</table>`)).toEqual(['甲类 ｜ 100—300万元']);
  expect(toldOf(`<table>${row}</table>`).slice(0, 2)).toEqual([
    ['hidden', '0'],
    ['struck', '旧'],
  ]);
});

test('parts of a document that are all long are all read, or told', () => {
  const parts = `<div>${FILLER}</div><div><p>${'末'.repeat(60)}</p></div>`;
  const { text, remarks } = read(parts);
  expect(text.includes('末末') || remarks.some((one) => one.text.includes('末末'))).toBe(true);
});

test('pages in GBK are decoded, and those that are not what they say refused', () => {
  const head = bytesOf('<html><head><meta charset="gb2312"></head><body><p>');
  // 指南 in GBK.
  expect(readHtml(Uint8Array.from([...head, 0xd6, 0xb8, 0xc4, 0xcf]))).toMatchObject({
    text: '指南\n',
    remarks: [],
  });
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
