import { expect, test } from 'vitest';
import { rawColumn, readLines } from './lines.ts';

test('takes bookmark marks and white space at the end off, and nothing else', () => {
  const [line] = readLines('[bookmark: _Toc1][bookmark: OLE_LINK2] 方向1：甲 \u3000');
  expect(line?.text).toBe(' 方向1：甲');
  expect(line?.marks).toEqual([
    { start: 0, length: 17, textStart: 0 },
    { start: 17, length: 21, textStart: 0 },
  ]);
});

test('counts lines at LF, CRLF and CR alike', () => {
  expect(readLines('甲\r\n乙\r丙\n').map(({ text }) => text)).toEqual(['甲', '乙', '丙', '']);
});

test('keeps columns of the raw line where marks stand before, inside and after', () => {
  const [line] = readLines('[bookmark: a]甲[bookmark: b]乙丙');
  if (!line) throw new Error('no line');
  expect(line.text).toBe('甲乙丙');
  const at = (column: number) => line.raw[rawColumn(line, column) - 1];
  expect([at(1), at(2), at(3)]).toEqual(['甲', '乙', '丙']);
});

test('folds width character by character', () => {
  const [line] = readLines('方向１３：（甲）　９．');
  expect(line?.norm).toBe('方向13:(甲) 9.');
  expect(line?.norm).toHaveLength(line?.text.length ?? 0);
});
