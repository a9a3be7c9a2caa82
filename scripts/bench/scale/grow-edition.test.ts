import { beforeAll, describe, expect, test } from 'vitest';
import { growEdition, type EditionSource } from './grow-edition.ts';
import type { Call } from '../../../src/guide/model/schema/call.ts';
import { hasErrors } from '../../../src/guide/report/reporter.ts';
import { splitGuide } from '../../../src/guide/split-guide.ts';
import { callsOf, realInput, splitRealGuide } from '../../../tests/support/real-guide.ts';

const split = ({ source, edition }: EditionSource) =>
  splitGuide({ source: Buffer.from(source), sourceFile: 'source.txt', edition, editionFile: 'edition.yaml' });

const growAndRead = (times: number, year: number): { calls: Call[]; errors: boolean } => {
  const { guide, messages } = split(growEdition(realInput(), { times, year, seed: 1 }));
  return { calls: guide ? callsOf(guide) : [], errors: hasErrors(messages) };
};

describe('an edition three times as large', () => {
  let grown: Call[];
  let errors: boolean;
  const real = callsOf(splitRealGuide().guide);

  beforeAll(() => {
    ({ calls: grown, errors } = growAndRead(3, 2026));
  });

  test('is accepted by the split, with three times the calls', () => {
    expect(errors).toBe(false);
    expect(grown).toHaveLength(3 * real.length);
  });

  test('numbers on, directions through the edition and fund categories in their group', () => {
    const ids = new Set(grown.map(({ id }) => id));
    expect(ids.size).toBe(grown.length);
    expect(Math.max(...grown.map(({ direction }) => direction ?? 0))).toBe(3 * 68);
    expect(ids).toContain('jijin-24');
  });

  test('keeps what the calls ask for, and says what they are about in other words', () => {
    const factsOf = ({ funding, years, modes, items, indicators }: Call) =>
      JSON.stringify([
        funding?.cases,
        years?.cases,
        modes,
        items.map((item) => item.indicators),
        indicators.length,
      ]);
    const count = (calls: readonly Call[]) => Map.groupBy(calls.map(factsOf), (facts) => facts);
    for (const [facts, having] of count(real))
      expect(count(grown).get(facts)).toHaveLength(3 * having.length);
    const texts = grown.flatMap(({ items }) =>
      items.length > 0 ? [items.map(({ text }) => text).join(' ')] : [],
    );
    expect(new Set(texts).size).toBeGreaterThan(0.95 * texts.length);
  });
});

test('an edition of the real year and size has the real text, but for what was lost or damaged', () => {
  const { source } = growEdition(realInput(), { times: 1, year: 2026, seed: 1 });
  const real = new TextDecoder().decode(realInput().source).split('\n');
  const printed = new Set(source.split('\n'));
  expect(real.filter((line) => !printed.has(line.trimStart()))).toEqual([
    // Read as 方可申报 by an editor.
    expect.stringContaining('广西新型研发机构均可申报本项目'),
    expect.stringContaining('依托单位可申报本项目'),
    expect.stringContaining('满足考核指标标1、2、3、4'),
  ]);
});

test('an edition of another year has its own years and wording', () => {
  const { source, edition } = growEdition(realInput(), { times: 1, year: 2020, seed: 1 });
  expect(hasErrors(split({ source, edition }).messages)).toBe(false);
  expect(source).toContain('实施2020年“协同”行动计划');
  expect(source).not.toBe(growEdition(realInput(), { times: 1, year: 2020, seed: 2 }).source);
});

test('the same seed gives the same text', () => {
  const growth = { times: 2, year: 2026, seed: 5 };
  expect(growEdition(realInput(), growth)).toEqual(growEdition(realInput(), growth));
});
