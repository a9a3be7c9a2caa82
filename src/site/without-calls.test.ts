import { expect, test } from 'vitest';
import { splitRealGuide } from '../../tests/support/real-guide.ts';
import { withoutCalls } from './without-calls.ts';

const { guide } = splitRealGuide();
const plan = guide.entries.find(({ id }) => id === 'jianfeng');
if (!plan) throw new Error('no plan');

test('a notice is announced only for a plan whose own text announces one', () => {
  expect(withoutCalls(plan).long).toBe('申报通知另行发布，指南只列领域');
  const silent = structuredClone(plan);
  for (const block of silent.sections.flatMap(({ blocks }) => blocks))
    block.text = block.text.replace('具体申报通知另行发布。', '');
  expect(silent).not.toEqual(plan);
  expect(withoutCalls(silent).long).toBe('指南没有列出申报项');
});

test('the text before the first plan is none of a plan, whatever it says', () => {
  expect(withoutCalls({ ...plan, kind: 'front' }).long).toBe('指南在各计划之前的文字');
});
