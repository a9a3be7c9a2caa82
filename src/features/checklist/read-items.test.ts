import { expect, test } from 'vitest';
import { describeItems, readItems } from './read-items.ts';

test.each<[string, Record<string, number>, string[]]>([
  ['13-2:3,4:1', { '13-2': 3, '4': 1 }, []],
  ['13-2：3、4:1', { '13-2': 3, '4': 1 }, []],
  // Of a call that is not there, and what is no choice.
  ['5:1,4:x,4', {}, ['5:1', '4:x', '4']],
  // Twice: the first, and the reader is told.
  ['4:1,4:2,4:1', { '4': 1 }, ['4:2']],
  ['', {}, []],
])('%s', (text, items, unreadable) => {
  const read = readItems(text, ['13-2', '4']);
  expect(Object.fromEntries(read.items)).toEqual(items);
  expect(read.unreadable).toEqual(unreadable);
  expect(describeItems(read.unreadable) === '').toBe(unreadable.length === 0);
});
