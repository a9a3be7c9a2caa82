import fc from 'fast-check';
import type { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { hasErrors } from '../../src/guide/report/reporter.ts';
import { printMessages } from '../../src/guide/report/print-messages.ts';
import { rebuildText } from '../../src/guide/model/rebuild-text.ts';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { damages, damageSource } from '../support/damage.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';
import { startWatchdog } from '../support/watchdog.ts';

/** How many damaged documents are split; `FUZZ_RUNS=2000` for a long run. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 50);

/** `FUZZ_SEED` gives another set of them; a failure names its seed and path. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 2026);

/** A document that takes longer hangs, in milliseconds: a hundred times what one takes, for machines are busy. */
const PATIENCE = 20_000;

/** Directions of the real document; the heading of one is lost in it, and explained by the edition file. */
const DIRECTIONS = 68;
const LOST = 17;

const input = realInput();

test(`${RUNS} damaged documents never throw, hang, lose text or miss a direction without a word`, async () => {
  const watchdog = startWatchdog(`of the damaged documents of seed ${SEED}, number`, PATIENCE);
  fc.assert(
    fc.property(damages, (some) => {
      watchdog.next();
      const source = damageSource(input.source, some);
      const { guide, messages, fileLines } = splitGuide({ ...input, source });
      printMessages(messages, fileLines);

      const text = decode(source);
      if (!guide) expect(hasErrors(messages)).toBe(true);
      else if (text === undefined) expect.unreachable('bytes that are no text were read');
      else {
        const rebuilt = rebuildText(guide);
        const lost = cleanLines(text).filter(
          (line, index) => line !== (rebuilt.get(index + 1) ?? '').trimEnd(),
        );
        expect(lost).toEqual([]);
        expect(missingDirections(text).filter((number) => !isSaid(number, messages))).toEqual([]);
      }
      expect(messages.filter(({ ruleId }) => ruleId === 'lost-text')).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  await watchdog.stop();
}, 1_200_000);

// eslint-disable-next-line no-control-regex -- U+0001 is stripped too
const HEADING = /^[\s\u0001]*方向(\d+)[：:]/;

/** Numbers of directions that no line of the text begins with, what is stripped from a line's start aside. */
function missingDirections(text: string): number[] {
  const printed = new Set(cleanLines(text).flatMap((line) => HEADING.exec(line)?.[1] ?? []));
  return Array.from({ length: DIRECTIONS }, (_, index) => index + 1).filter(
    (number) => number !== LOST && !printed.has(String(number)),
  );
}

function isSaid(number: number, messages: readonly VFileMessage[]): boolean {
  const named = new RegExp(`direction ${String(number)}\\b`);
  return messages.some(({ ruleId, reason }) => ruleId === 'missing-number' && named.test(reason));
}

/** The document as a reader of UTF-8 has it, its line ends as LF; undefined when it is none. */
function decode(source: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
