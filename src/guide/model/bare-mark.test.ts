import { describe, expect, test } from 'vitest';
import { bareMark, joinMarks } from './bare-mark.ts';

describe('numbers as they are spoken of elsewhere', () => {
  test.each([
    ['1.', '1'],
    ['12．', '12'],
    ['三、', '三'],
    ['①', '①'],
    ['（1）', '（1）'],
  ])('%s is %s', (printed, spoken) => {
    expect(bareMark(printed)).toBe(spoken);
  });

  test('stand in a row as the guide writes them', () => {
    expect(joinMarks(['①', '②', '⑫'])).toBe('①②⑫');
    expect(joinMarks(['1', '2', '10'])).toBe('1、2、10');
    expect(joinMarks(['（1）', '（2）'])).toBe('（1）、（2）');
    expect(joinMarks([])).toBe('');
  });
});
