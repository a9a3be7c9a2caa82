import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';
import { parsePage, squeeze, wordsOf } from '../support/shown-words.ts';
import { useSite } from '../support/site.ts';
import { sourceFields, type SourceField } from '../support/source-fields.ts';
import { brief, statementsOf, type Question } from '../support/statements.ts';

// What comparisons say of calls, made at build or in the browser, against what calls.json and the source say.
const site = useSite();
const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
type Call = (typeof calls)[number];
const lines = cleanLines(new TextDecoder().decode(realInput().source));
const planTitles = new Map(plans.map(({ id, title }) => [id, title]));
let page: Page;
beforeAll(async () => {
  page = await site.browser.newPage();
});
afterAll(() => page.close());

const QUESTIONS: Readonly<Record<string, Question>> = {
  申报: 'status',
  资助方式: 'modes',
  资助经费: 'funding',
  实施年限: 'years',
  谁可牵头: 'leads',
  推荐或推荐函: 'recommendation',
  伦理审查: 'ethics',
  自己出资或配套: 'matching',
  优先与鼓励: 'preferences',
};

const FIELDS: Readonly<Record<string, SourceField>> = {
  考核指标: 'indicators',
  申报要求: 'requirements',
  主要内容: 'content',
};

const LISTS = {
  考核指标: ['indicators'],
  申报要求: ['requirements'],
  主要内容: ['content', 'items', 'options'],
} as const;

/** The words of a cell without the links to where its quotes stand. */
function cellWords(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a:not(.comparison-marker)')) link.remove();
  return wordsOf(copy);
}

/** Holds each cell of a comparison against the call that it is about; says how many cells there were. */
function checkComparison(table: Element | null): number {
  if (!table) throw new Error('no comparison');
  const columns = [...table.querySelectorAll('thead [data-call]')].map((head) => {
    const call = calls.find(({ id }) => id === head.getAttribute('data-call'));
    if (!call) throw new Error(head.textContent);
    return call;
  });
  let cells = 0;
  for (const group of table.querySelectorAll('tbody')) {
    const heading = group.querySelector('.comparison-section')?.textContent ?? '';
    checkSame(group);
    for (const row of group.querySelectorAll(
      'tr:not(.comparison-section, .comparison-controls, .comparison-left-out)',
    )) {
      const name = row.querySelector('th')?.firstChild?.textContent ?? '';
      for (const [at, cell] of [...row.querySelectorAll('td')].entries()) {
        const call = columns[at];
        if (!call) throw new Error(`${heading} ${name}`);
        checkCell(call, heading, name, cellWords(cell));
        cells += 1;
      }
    }
  }
  return cells;
}

/** Rows that are said to be the same are, and no others; and they are named where they are left out. */
function checkSame(group: Element): void {
  const names: string[] = [];
  for (const row of group.querySelectorAll('tr:has(> th[scope=row])')) {
    const words = [...row.querySelectorAll('td')].map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll('a')) link.remove();
      return wordsOf(copy);
    });
    const name = row.querySelector('th')?.firstChild?.textContent ?? '';
    expect(row.classList.contains('is-same'), name).toBe(new Set(words).size === 1 && words.length > 1);
    if (row.classList.contains('is-same')) names.push(name);
    for (const [at, cell] of [...row.querySelectorAll('td')].entries()) {
      const isMost = words.filter((each) => each === words[at]).length > words.length / 2;
      if (cell.classList.contains('is-own')) expect(isMost, name).toBe(false);
    }
  }
  const leftOut = group.querySelector('.comparison-left-out')?.textContent;
  expect(leftOut).toBe(names.length === 0 ? undefined : `各项相同：${names.join('、')}`);
}

function checkCell(call: Call, heading: string, name: string, words: string): void {
  const where = `${call.id} ${heading} ${name}`;
  const says = statementsOf(call);
  const question = QUESTIONS[name];
  if (question) {
    const { cases, quotes } = says[question];
    const field = question === 'funding' || question === 'years' ? call[question] : null;
    const text = field ? `“${field.text}”` : '';
    expect(words, where).toBe(squeeze(brief(says[question]) + cases.join('') + quotes.join('') + text));
  } else if (name === '计划') {
    expect(words, where).toBe(planTitles.get(call.plan));
  } else if (name === '条数') {
    const { content, indicators, requirements } = says;
    expect(words, where).toBe(
      `内容：${content.value}；指标：${indicators.value}；要求：${requirements.value}`,
    );
  } else if (name === '须满足哪些指标') {
    const names = [...call.items, ...call.options].some(({ indicators }) => indicators.length > 0);
    const own = call.indicatorRule ? `“${call.indicatorRule.text}”` : names ? '见各条内容' : '没有另作规定';
    expect(words, where).toBe(squeeze(own));
  } else if (name === '随资助金额变化') {
    const fields = sourceFields(lines, call.lines, call.titleSource === 'printed').get('indicators') ?? [];
    expect(words, where).toBe(fields.length > 0 ? '原文没有按资助金额分档' : '原文未说明');
    // No indicator of 2026 speaks of the sum that is granted.
    for (const { text } of fields) expect(text, where).not.toMatch(/资助(?!期间).{0,15}元|金额|额度/);
  } else checkEntries(call, heading, words, where);
}

/** A cell of entries: the guide's own, or one of four sentences of ours, each of which must be true. */
function checkEntries(call: Call, heading: string, words: string, where: string): void {
  const entries = LISTS[heading as keyof typeof LISTS].flatMap((list) => [...call[list]]);
  if (words === '原文未说明') {
    const fields = sourceFields(lines, call.lines, call.titleSource === 'printed');
    expect(fields.has(FIELDS[heading] ?? 'notes'), where).toBe(false);
    return;
  }
  if (words === '没有其他') {
    expect(entries.length, where).toBeGreaterThan(0);
    return;
  }
  if (words === '没有相近的一条') return;
  if (words === '相近的在另一行') {
    expect(entries.length, where).toBeGreaterThan(0);
    return;
  }
  let left = words;
  for (const { marker, text, line } of entries) {
    left = left.replace(squeeze(`${marker ?? ''}“${text}”`), '');
    for (const { note, quote } of call.doubts.filter((doubt) => doubt.line === line))
      if (text.includes(quote)) left = left.replace(squeeze(`〔疑误：${note}〕`), '');
  }
  expect(left, where).toBe('');
}

test('of every call, six at a time, says what is so', async () => {
  let cells = 0;
  for (let at = 0; at < calls.length; at += 6) {
    const ids = calls.slice(at, at + 6).map(({ id }) => id);
    await page.goto(`${site.address}2026/compare/?ids=${ids.join(',')}`);
    await page.locator('.comparison').waitFor();
    cells += checkComparison(parsePage(await page.content()).querySelector('.comparison'));
  }
  // Sixteen rows at least for each of them.
  expect(cells).toBeGreaterThan(calls.length * 16);
});

test('on pages of directions says what is so, and where no entry is alike there is none', async () => {
  const files = readdirSync(inject('rootSite'), { recursive: true, encoding: 'utf8' });
  const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '').replace(/\d+(?:\.\d+)?/g, '#');
  let tables = 0;
  for (const file of files.filter((one) => /^2026\/\d+\/index\.html$/.test(one))) {
    const table = parsePage(await readBuilt(file)).querySelector('.comparison');
    if (!table) continue;
    tables += 1;
    checkComparison(table);
    for (const row of table.querySelectorAll('tr')) {
      const quotes = [...row.querySelectorAll('td')].map((cell) =>
        [...cell.querySelectorAll('q')].map((quote) => bare(quote.textContent)),
      );
      const shared = quotes.find((own) => own.length > 0)?.[0];
      for (const [at, cell] of [...row.querySelectorAll('td')].entries()) {
        if (!cell.textContent.includes('没有相近的一条')) continue;
        const id = table.querySelectorAll('thead [data-call]')[at]?.getAttribute('data-call');
        const call = calls.find((one) => one.id === id);
        const own = [...(call?.indicators ?? []), ...(call?.requirements ?? []), ...(call?.items ?? [])];
        const times = own.filter(({ text }) => bare(text) === shared).length;
        expect(times, `${file} ${id ?? ''} ${shared ?? ''}`).toBe(0);
      }
    }
  }
  expect(tables).toBeGreaterThan(10);
});

/** What we say where the guide says nothing. */
const MISSING = /原文未说明|申报要求未写|原文没有申报要求|没有相近的一条|未限定|未分条/g;

/** Where that stands, held against the model one by one by the tests of statements, facets and pictures. */
const ACCOUNTED = [
  'dl.facts, .call-strip, [data-copy], .call-table, .comparison, .paper-facts, tr[data-call], tr[data-row]',
  '.find-card, .find-answer, .find-counts, .browse-controls, .browse-words, .money-grid, .count-table, svg, .home-ways, .money-legend, .money-picture',
].join(',');

test('nowhere else is something said to be missing', async () => {
  const files = readdirSync(inject('rootSite'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((one) => one.endsWith('.html'))) {
    const html = await readBuilt(file);
    if (html.search(MISSING) === -1) continue;
    const root = parsePage(html.replaceAll('<template', '<div').replaceAll('</template', '</div'));
    for (const one of root.querySelectorAll(`${ACCOUNTED}, script, [data-source-lines]`)) one.remove();
    expect(root.outerHTML.match(MISSING) ?? [], file).toEqual([]);
  }
});
