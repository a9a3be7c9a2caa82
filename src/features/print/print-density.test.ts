import { describe, expect, test } from 'vitest';
import { isCall, type Section } from '../../guide/model/schema/entry.ts';
import { countPrintedLines, printDensity } from './print-density.ts';
import { splitRealGuide } from '../../../tests/support/real-guide.ts';

const { guide } = splitRealGuide();
const calls = new Map(guide.entries.filter(isCall).map((entry) => [entry.id, entry]));
const densityOf = (id: string) => {
  const call = calls.get(id);
  return call && printDensity(call);
};

describe('the density in which a call is printed', () => {
  test('comes from the length of its text', () => {
    expect(['42', '13-2', '68', '54-1', '3', '52'].map(densityOf)).toEqual([
      'roomy',
      'roomy',
      'normal',
      'dense',
      'denser',
      'densest',
    ]);
  });

  test('is not the smallest where no type is small enough for one sheet', () => {
    expect(densityOf('jijin-2')).toBe('denser');
  });

  test('is large for most calls', () => {
    const roomy = [...calls.keys()].filter((id) => densityOf(id) === 'roomy');
    expect(calls.size).toBe(101);
    expect(roomy.length).toBeGreaterThan(calls.size / 2);
  });
});

describe('the lines of a printed call', () => {
  const page = calls.get('13-2');
  if (!page) throw new Error('no call 13-2');
  const lines = countPrintedLines(page);
  const withSections = (sections: Section[]): number => countPrintedLines({ ...page, sections });

  test('grow with the text, and with the sentences and cases among the facts', () => {
    const [lead] = page.call.leads;
    if (!lead) throw new Error('no lead');
    const leads = [lead, { ...lead, text: lead.text.repeat(3) }];
    expect(countPrintedLines({ ...page, call: { ...page.call, leads } })).toBeGreaterThan(lines);
    expect(withSections([...page.sections, paragraph('又一段。')])).toBeCloseTo(lines + 2.6);
  });

  test('are as long for two ASCII characters as for one Chinese', () => {
    const lineOf = (text: string) => withSections([paragraph(text)]);
    expect(lineOf('a'.repeat(84))).toBe(lineOf('甲'.repeat(42)));
    expect(lineOf('a'.repeat(85))).toBe(lineOf('甲'.repeat(43)));
    expect(lineOf('甲'.repeat(43))).toBeCloseTo(lineOf('甲'.repeat(42)) + 1);
  });
});

function paragraph(text: string): Section {
  const place = { line: 1, column: 1, indent: '', marker: null, gap: '', depth: 0, n: null };
  return { kinds: ['notes'], label: null, blocks: [{ role: 'paragraph', ...place, text }] };
}
