import { expect, test } from 'vitest';
import { splitRealGuide } from '../../tests/support/real-guide.ts';
import { movedAddresses, wordsOfAddress } from './wrong-address.ts';

test.each([
  ['/2026/%E6%97%A0%E4%BA%BA%E6%9C%BA/', '无人机'],
  ['/石墨烯-电池.html', '石墨烯 电池'],
  ['/2026/99/', ''],
  ['/wp-admin/%ff', ''],
])('%s may be a search for “%s”', (address, words) => {
  expect(wordsOfAddress(address)).toBe(words);
});

test('every id with a dash that is taken for an address leads to its entry', () => {
  const { guide } = splitRealGuide();
  const moved = movedAddresses([guide]);
  expect(moved['/2026/13-2/']).toBe('/2026/13/2/');
  expect(moved['/2026/jianfeng-2/']).toBe('/2026/jianfeng/#jianfeng-2');
  for (const { id, url } of guide.entries.filter(({ id }) => id.includes('-')))
    expect(moved[`/2026/${id}/`]).toBe(url);
});
