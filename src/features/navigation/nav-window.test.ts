import { expect, test } from 'vitest';
import type { Entry } from '../../guide/model/schema/entry.ts';
import { navWindow } from './nav-window.ts';

const pagesOf = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at) }) as Entry);
const shown = (count: number, open: number) => {
  const { before, pages, after } = navWindow(pagesOf(count), new Set([String(open)]));
  return { before, from: pages[0]?.id, to: pages.at(-1)?.id, after };
};

test('a list that is not long is shown whole', () => {
  expect(shown(60, 30)).toEqual({ before: 0, from: '0', to: '59', after: 0 });
});

test('of a long list what is beside the open entry is shown, and how much is left out is told', () => {
  expect(shown(1000, 500)).toEqual({ before: 488, from: '488', to: '512', after: 487 });
});

test('at the ends of a long list nothing is left out there', () => {
  expect(shown(1000, 0)).toEqual({ before: 0, from: '0', to: '24', after: 975 });
  expect(shown(1000, 999)).toMatchObject({ to: '999', after: 0 });
});

test('without an open entry a long list is shown from its beginning', () => {
  expect(navWindow(pagesOf(100), new Set()).before).toBe(0);
});
