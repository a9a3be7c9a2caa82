import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuildText } from '../../src/guide/model/rebuild-text.ts';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';

// What may happen to a document between one year and the next: lines deleted, repeated, swapped, cut, joined, and
// strange characters put in. Whatever it is, nothing may throw or get lost, and no missing direction stay unsaid.
const RUNS = 400;
const DIRECTIONS = 68;
/** Its heading is lost in the real document and explained by the edition file. */
const LOST = 17;

const input = realInput();
const real = new TextDecoder().decode(input.source).split('\n');
const headings = real.flatMap((line, index) => (/方向\d+：/.test(line) ? [index] : []));
const anyLine = fc.oneof(fc.nat(real.length - 1), fc.constantFrom(...headings));
const strange = fc.constantFrom(
  ' ',
  '　',
  '。 2.',
  '（',
  '）',
  '①',
  '1.',
  '（1）',
  '：',
  '。',
  '方向',
  '子方向2：',
  '主要内容：',
  '一、',
  '[bookmark: ',
  '\ufeff',
  '<b>',
  '~~',
  '考核指标',
  '\u0001',
  '—',
  '不超过',
  '9亿元',
  '第',
);
const damage = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: anyLine }),
  fc.record({ kind: fc.constant('repeat' as const), at: anyLine, to: anyLine }),
  fc.record({ kind: fc.constant('swap' as const), at: anyLine, to: anyLine }),
  fc.record({ kind: fc.constant('cut' as const), at: anyLine, column: fc.nat(60) }),
  fc.record({ kind: fc.constant('join' as const), at: anyLine }),
  fc.record({ kind: fc.constant('insert' as const), at: anyLine, column: fc.nat(60), text: strange }),
);

test('a damaged guide never throws, never loses text and reports each missing direction', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 12 }), (damages) => {
      const lines = damages.reduce(apply, real);
      const source = new TextEncoder().encode(lines.join('\n'));
      const { guide, messages } = splitGuide({ ...input, source });

      const clean = cleanLines(lines.join('\n'));
      const rebuilt = guide ? rebuildText(guide) : new Map<number, string>();
      expect(clean.map((_line, index) => (rebuilt.get(index + 1) ?? '').trimEnd())).toEqual(clean);

      // eslint-disable-next-line no-control-regex -- one of the characters that are put in; it is read past
      const printed = new Set(clean.flatMap((line) => /^[\s\u0001]*方向(\d+)[：:]/.exec(line)?.[1] ?? []));
      for (let number = 1; number <= DIRECTIONS; number += 1) {
        if (number === LOST || printed.has(String(number))) continue;
        const said = messages.some(
          (message) =>
            message.ruleId === 'missing-number' && new RegExp(`direction ${number}\\b`).test(message.reason),
        );
        expect(said, `direction ${number} is missing and nobody says so`).toBe(true);
      }
    }),
    { numRuns: RUNS, seed: 2026 },
  );
});

test('a last direction that is gone is reported too', () => {
  const lines = real.filter((line) => !line.includes('方向68：'));
  const { messages } = splitGuide({ ...input, source: new TextEncoder().encode(lines.join('\n')) });
  expect(messages.map(({ reason }) => reason).join('\n')).toMatch(/direction 68\b/);
});

type Damage = typeof damage extends fc.Arbitrary<infer Kind> ? Kind : never;

function apply(lines: readonly string[], change: Damage): string[] {
  const at = change.at % Math.max(1, lines.length);
  const line = lines[at] ?? '';
  switch (change.kind) {
    case 'delete':
      return lines.toSpliced(at, 1);
    case 'repeat':
      return lines.toSpliced(change.to % lines.length, 0, line);
    case 'swap': {
      const to = change.to % lines.length;
      return lines.with(at, lines[to] ?? '').with(to, line);
    }
    case 'cut':
      return lines.with(at, line.slice(0, change.column));
    case 'join':
      return lines.toSpliced(at, 2, line + (lines[at + 1] ?? ''));
    case 'insert':
      return lines.with(at, line.slice(0, change.column) + change.text + line.slice(change.column));
  }
}
