import { describe, expect, test } from 'vitest';
import { buildPage } from '../../src/emit/build-page.ts';
import { renderBody } from '../../src/emit/render-page.ts';
import type { CallPage } from '../../src/model/schema/page.ts';
import { countPrintedLines, printDensity } from '../../src/site/print-density.ts';
import { splitRealGuide } from '../support/real-guide.ts';

const { guide } = splitRealGuide();
const texts = new Map(
  guide.entries.flatMap((entry, order): [string, { page: CallPage; body: string }][] => {
    const { page, body } = buildPage(entry, order, guide);
    return page.type === 'call' ? [[page.id, { page, body: renderBody(body) }]] : [];
  }),
);
const densityOf = (id: string) => {
  const text = texts.get(id);
  return text && printDensity(text.page, text.body);
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
    const roomy = [...texts.keys()].filter((id) => densityOf(id) === 'roomy');
    expect(texts.size).toBe(101);
    expect(roomy.length).toBeGreaterThan(texts.size / 2);
  });
});

describe('the lines of a printed call', () => {
  const { page, body } = texts.get('13-2') ?? { page: undefined, body: '' };
  if (!page) throw new Error('no call 13-2');
  const lines = countPrintedLines(page, body);

  test('leave out the title and the navigation, which the sheet has not', () => {
    const [, ...rest] = body.slice(0, body.lastIndexOf('\n---\n')).split('\n');
    expect(body).toMatch(/^# /);
    expect(countPrintedLines(page, rest.join('\n'))).toBe(lines);
  });

  test('grow with the text, and with the sentences and cases among the facts', () => {
    const [lead] = page.call.leads;
    if (!lead) throw new Error('no lead');
    const leads = [lead, { ...lead, text: lead.text.repeat(3) }];
    expect(countPrintedLines({ ...page, call: { ...page.call, leads } }, body)).toBeGreaterThan(lines);
    expect(countPrintedLines(page, body.replace('## 考核指标', '又一段。\n\n## 考核指标'))).toBeCloseTo(
      lines + 1.3,
    );
  });

  test('are as long for two ASCII characters as for one Chinese', () => {
    const lineOf = (text: string) => countPrintedLines(page, text);
    expect(lineOf('a'.repeat(84))).toBe(lineOf('甲'.repeat(42)));
    expect(lineOf('a'.repeat(85))).toBe(lineOf('甲'.repeat(43)));
  });
});
