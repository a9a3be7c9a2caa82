import { expect, test } from 'vitest';
import { findFragments } from './fragments.ts';

const TEXTS = [
  '以习近平新时代中国特色社会主义思想为指导，申请项目，推动产业发展。',
  '申请人应为广西企业，第三方评价；项目缺的一项，申请材料。',
  '化妆品、化妆品',
];

test('what hardly ever stands between whole words is part of another, or of a name', () => {
  expect(findFragments(TEXTS, ['近平', '化妆', '申请', '项目', '产业'])).toEqual(['近平', '化妆']);
});

test('phrases cut out of a sentence, numbers, and words with a particle are no words to ask for', () => {
  expect(findFragments(TEXTS, ['动产', '第三', '一项', '缺的', '广西'])).toEqual([
    '动产',
    '第三',
    '一项',
    '缺的',
  ]);
});
