import { describe, expect, test } from 'vitest';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { sentencesOf } from '../support/amounts-by-hand.ts';
import { callsOf, rulesOnly } from '../support/real-guide.ts';
import { sayQuantity } from '../support/said-amounts.ts';

// Each sentence in place of a real one of its field, through the whole split.
const input = rulesOnly();
const lines = new TextDecoder().decode(input.source).split('\n');

describe.each([
  ['funding', '资助经费：', sentencesOf('sum', true)],
  ['years', '实施年限：', sentencesOf('term', true)],
] as const)('in the field %s of the real guide', (kind, label, sentences) => {
  const at = lines.findIndex((line) => line.startsWith(label));

  test.each(sentences)('%s', (text, meaning) => {
    const source = new TextEncoder().encode(lines.with(at, `${label}${text}`).join('\n'));
    const { guide, messages } = splitGuide({ ...input, source });
    const errors = messages.filter(({ fatal }) => fatal);
    if (meaning === 'error') {
      expect(errors.map(({ line }) => line)).toContain(at + 1);
      expect(errors.map(({ reason }) => reason).join('\n')).toContain(text);
      return;
    }
    expect(errors).toEqual([]);
    const call = callsOf(guide ?? expect.unreachable()).find((one) => one[kind]?.lines[0] === at + 1);
    expect(sayQuantity(call?.[kind] ?? expect.unreachable())).toEqual(meaning);
    expect(call?.[kind]?.text).toBe(text);
  });
});
