import { expect, test } from 'vitest';
import { findReadings } from './find-readings.ts';
import { blurReading, cutIntoSyllables, parseReadings, printReadings, readAloud } from './readings.ts';

const readings = findReadings(['重组蛋白', '重要', '5G网络', '龘']);

test('a character is read as in the words in which it stands', () => {
  expect(readAloud('重组', readings)).toEqual(['zhong zu', 'chong zu']);
  expect(readAloud('AI网络'.toLowerCase(), readings)).toEqual(['a i wang luo']);
});

test('common characters can be read whatever the words are, others only where they stand in one', () => {
  expect(readAloud('稀', readings)).toEqual(['xi']);
  expect(readAloud('龘', readings)).toEqual(['da']);
  expect(readAloud('靐', readings)).toEqual([]);
});

test('what is printed is read as it was', () => {
  const parsed = parseReadings(printReadings(readings));
  expect(parsed.size).toBe(readings.size);
  expect(parsed.size).toBeGreaterThan(3755);
  for (const [char, syllables] of readings)
    expect(parsed.get(char)?.toSorted()).toEqual([...syllables].sort());
});

test('what many do not tell apart sounds the same', () => {
  expect(blurReading('zhineng')).toBe(blurReading('zinen'));
  expect(blurReading('lanse')).toBe(blurReading('nanse'));
  expect(blurReading('zhineng')).not.toBe(blurReading('jineng'));
});

test('of ng and n only the end of a syllable sounds the same', () => {
  expect(blurReading('ren gong')).toBe(blurReading('reng gon'));
  expect(blurReading('ren gong')).not.toBe(blurReading('ren ong'));
});

test('letters are cut into syllables in all ways', () => {
  const syllables = new Set([...readings.values()].flat());
  expect(cutIntoSyllables('xian', syllables)).toEqual(['xian', 'xi an']);
  expect(cutIntoSyllables('rengongzhineng', syllables)).toContain('ren gong zhi neng');
  expect(cutIntoSyllables('blockchain', syllables)).toEqual([]);
});
