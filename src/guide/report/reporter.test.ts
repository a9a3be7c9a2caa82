import { expect, test } from 'vitest';
import { createReporter } from './reporter.ts';

test('ten thousand messages of a rule are kept, and one error says that there were more', () => {
  const report = createReporter('source.txt');
  for (let line = 1; line <= 25_000; line += 1)
    report.warn('odd', { line }, { found: 'this', expected: 'that' });
  report.warn('other', { line: 1 }, { found: 'this', expected: 'that' });
  expect(report.messages).toHaveLength(10_002);
  expect(report.messages.filter(({ fatal }) => fatal).map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['too-many-messages', 10_001],
  ]);
});

test('what a message quotes is cut when it is a megabyte long', () => {
  const report = createReporter('source.txt');
  report.error('odd', { line: 1 }, { found: '“'.padEnd(1_000_000, '长'), expected: 'that' });
  expect(report.messages[0]?.reason).toMatch(/^found “长{999}…” \(1000000 characters\), expected that$/);
});
