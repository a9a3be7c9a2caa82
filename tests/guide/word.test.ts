import { describe, expect, test } from 'vitest';
import { readWord } from '../../src/guide/word/read-word.ts';
import { createReporter } from '../../src/guide/report/reporter.ts';
import { buildGuideDocx } from '../support/guide-docx.ts';
import { realInput } from '../support/real-guide.ts';

const built = buildGuideDocx(new TextDecoder().decode(realInput().source));
const report = createReporter('guide.docx');
const read = readWord(built.bytes, report);

describe('the guide of 2026 as a Word file', () => {
  test('gives every line back, character for character', () => {
    expect(report.messages).toEqual([]);
    expect(read?.lines.map(({ text }) => text)).toEqual(built.lines);
  });
});
