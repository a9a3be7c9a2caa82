import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { labelledCells, parsePage, squeeze, wordsOf } from '../support/shown-words.ts';
import { brief, full, statementsOf, type Question, type Statement } from '../support/statements.ts';

// Every statement that the site makes of a call beyond the guide's text, place by place, against what calls.json says.
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
type Call = (typeof calls)[number];
const of = new Map(calls.map((call) => [call.id, statementsOf(call)]));
const says = (id: string): Record<Question, Statement> => {
  const found = of.get(id);
  if (!found) throw new Error(`no call ${id}`);
  return found;
};
const page = async (address: string): Promise<Element> => parsePage(await readBuilt(`${address}index.html`));
const PLANS: Record<string, string> = {
  yanfa: '重点研发',
  xietong: '“协同”',
  leitai: '“垒台”',
  zhiguo: '“智果”',
  hangji: '“夯基”',
};
const CONDITIONS = ['recommendation', 'ethics', 'matching'] as const;

/** Value, cases and quotes, one after the other, as pages show them. */
const spread = (statement: Statement): string =>
  squeeze(brief(statement) + statement.cases.join('') + statement.quotes.join(''));

/** The conditions of a call as pages show them. */
const conditionsOf = (id: string): string => {
  const all = CONDITIONS.map((key) => says(id)[key]);
  const missing = all.filter(({ isStated }) => !isStated);
  return squeeze(
    [
      ...all
        .filter(({ isStated }) => isStated)
        .map((one) => `${one.name}：${one.value}${one.quotes.join('')}`),
      missing.length > 0 ? `${missing.map(({ name }) => name).join('、')}：${missing[0]?.value ?? ''}` : '',
    ].join(''),
  );
};

/** What is copied for a colleague, without the call's name, its plan and its address. */
const copyOf = ({ id, status }: Call): string[] => {
  const { modes, funding, years, leads, ...rest } = says(id);
  const conditions = CONDITIONS.map((key) => rest[key]);
  const missing = conditions.filter(({ isStated }) => !isStated);
  return [
    ...(status === 'open' ? [] : [rest.status]),
    modes,
    funding,
    years,
    leads,
    ...conditions.filter(({ isStated }) => isStated),
  ]
    .map((one) => `${one.name}：${full(one)}`)
    .concat(
      missing.length > 0 ? [`${missing.map(({ name }) => name).join('、')}：${missing[0]?.value ?? ''}`] : [],
    );
};

describe.each(calls.map((call) => [call.id, call] as const))('the page of %s', (id, call) => {
  test('says in its box of facts what is so, and nothing else', async () => {
    const box = (await page(call.url)).querySelector('dl.facts');
    const shown = [...(box?.children ?? [])].map((row) => [
      wordsOf(row.querySelector('dt')),
      wordsOf(row.querySelector('dd')),
    ]);
    const { status, funding, years, modes, indicators, leads } = says(id);
    const isBrief = ({ cases, quotes }: Statement): boolean => cases.length + quotes.length === 0;
    const numbers = [funding, years, modes, indicators];
    const rows = [...numbers.filter(isBrief), ...numbers.filter((one) => !isBrief(one)), leads].map((one) => [
      one.name,
      spread(one),
    ]);
    const standing = [[status.name, spread(status)]];
    expect(shown).toEqual(
      call.status === 'open'
        ? [...rows, ['申报条件', conditionsOf(id)], ...standing]
        : [...standing, ...rows, ['申报条件', conditionsOf(id)]],
    );
  });

  test('says in the strip of phones which call, plan, sum and term it is', async () => {
    const { status, funding, years } = says(id);
    const alone = (one: Statement): string => (one.isStated ? brief(one) : `${one.name}${one.value}`);
    const facts = call.status === 'open' ? [funding, years].map(alone) : [status.value];
    const lines = (await page(call.url)).querySelectorAll('.call-strip p > *');
    expect([...lines].map((line) => squeeze(line.textContent))).toEqual(
      [`${id} ${call.title}`, [PLANS[call.plan], ...facts].join(' · ')].map(squeeze),
    );
  });

  test('copies, describes and doubts what is so', async () => {
    const document = await page(call.url);
    const copied = document.querySelector('[data-copy]')?.getAttribute('data-copy') ?? '';
    expect(copied.split('\n').slice(2)).toEqual(copyOf(call));
    const description = document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
    const { status, modes, funding, years } = says(id);
    const stated = [...(call.status === 'open' ? [] : [status]), modes, funding, years].filter(
      ({ isStated }) => isStated,
    );
    expect(description).toContain(stated.map((one) => `${one.name}：${brief(one)}`).join('；'));
    expect(description).not.toContain('原文未说明');
    const doubts = [...document.querySelectorAll('.doubt, .heading-doubt')].map((one) => one.textContent);
    expect(doubts).toHaveLength(call.doubts.length);
    for (const { note } of call.doubts)
      expect(doubts.some((doubt) => doubt.endsWith(`${note}〕`))).toBe(true);
  });

  test('says nothing of its own besides', async () => {
    const main = (await page(call.url)).querySelector('main');
    const known = [
      '[data-source-lines]',
      '.breadcrumb, nav, h1, .previous-next, .print-only, .related, .inference',
      'dl.facts, .call-actions, .doubt, .heading-doubt, .tools',
      // Held against the items and indicators below.
      '.needs, .needed-by, .matrix, .matrix-note',
    ];
    for (const one of main?.querySelectorAll(known.join(',')) ?? []) one.remove();
    const left = squeeze(main?.textContent ?? '');
    expect(left).toMatch(/^(?:〔[\u4e00-\u9fff]{2,9}〕)*$/);
  });

  test('says of each item which indicators it asks for, as alternatives only where the guide says 或', async () => {
    const document = await page(call.url);
    for (const item of call.items) {
      const shown = document.querySelector(`#c${item.n} > .needs > summary`)?.textContent;
      const markOf = (n: number): string =>
        (call.indicators[n - 1]?.marker ?? `第${n}项`).replace(/[.．]$/, '');
      const setOf = (set: readonly number[]): string => {
        const marks = set.map(markOf);
        return marks.join(marks.every((mark) => /^[①-⑳]$/.test(mark)) ? '' : '、');
      };
      const labelled = item.cases.flatMap((one) =>
        one.indicators.map((set) => `${one.label}：${setOf(set)}`),
      );
      const plain = item.indicators.slice(0, item.indicators.length - labelled.length).map(setOf);
      const wanted = [plain.join(' 或 '), ...labelled].filter((text) => text !== '').join('；');
      expect(shown, `item ${item.n}`).toBe(wanted === '' ? undefined : `〔对应考核指标 ${wanted}〕`);
      const source = item.text.slice(item.text.lastIndexOf('（'));
      expect(plain.length > 1, source).toBe(/[①-⑳\d]或[①-⑳\d]/.test(source));
    }
    const note = document.querySelector('.matrix-note') !== null;
    if (note) expect(call.items.some(({ text }) => /[①-⑳\d]或[①-⑳\d]/.test(text))).toBe(true);
  });

  test('is told as Markdown as it is', async () => {
    const markdown = await readBuilt(`${call.url}index.md`);
    const quoted = markdown.split('\n\n')[0] ?? '';
    const lines = quoted.split('\n').map((line) => line.replace(/^> {1,3}(?:- )?/, '').replace(/\\/g, ''));
    const { status, modes, funding, years, leads, ...rest } = says(id);
    const facts = [...(call.status === 'open' ? [] : [status]), modes, funding, years, leads];
    const wanted = [...facts, ...CONDITIONS.map((key) => rest[key])].flatMap((one) => [
      `${one.name}：${brief(one)}`,
      ...one.cases,
      ...one.quotes,
    ]);
    const at = lines.indexOf(wanted[0] ?? '');
    expect(lines.slice(at, at + wanted.length).map((line) => line.replace(/^- /, ''))).toEqual(wanted);
    expect(lines.filter((line) => line.startsWith('疑误：'))).toHaveLength(call.doubts.length);
  });
});

test('print views say of each call what is so', async () => {
  const document = await page('/2026/print/');
  for (const { id, status } of calls) {
    const table = document.querySelector(`section[id="${id}"] .paper-facts`);
    const cells = [...(table?.querySelectorAll('th') ?? [])].map((head) => [
      wordsOf(head),
      wordsOf(head.nextElementSibling),
    ]);
    const { modes, funding, years, indicators, leads, ...rest } = says(id);
    expect(cells, id).toEqual([
      ...(status === 'open' ? [] : [['申报', squeeze(full(rest.status))]]),
      ['资助方式', modes.value],
      ['资助经费', squeeze(full(funding))],
      ['实施年限', squeeze(full(years))],
      ['考核指标', indicators.value],
      ...(leads.isStated ? [['谁可牵头', squeeze(leads.value + leads.quotes.join(''))]] : []),
    ]);
  }
});

test('the printed shortlist, the picture of money, the shortlist, search and llms.txt say of each call what is so', async () => {
  const templates = parsePage(
    (await readBuilt('2026/print/shortlist/index.html')).replaceAll('template', 'div'),
  );
  const money = await page('/2026/overview/');
  const shortlist = JSON.parse(await readBuilt('2026/data/shortlist.json')) as Record<
    string,
    { facts: string; text: string }
  >;
  const texts = readTexts();
  const forPrograms = await readBuilt('llms.txt');
  for (const call of calls) {
    const { status, modes, funding, years } = says(call.id);
    const row = templates.querySelector(`tr[data-call="${call.id}"]`);
    const cells = [...(row?.querySelectorAll('td') ?? [])].slice(1).map((cell) => wordsOf(cell));
    const inBrief = [modes.value, squeeze(brief(funding)), squeeze(brief(years))];
    expect(cells, call.id).toEqual(call.status === 'open' ? inBrief : [status.value]);

    const inMoney = labelledCells(money.querySelector(`tr[data-row="${call.id}"]`));
    expect(inMoney['资助方式'], call.id).toBe(modes.value);
    expect(inMoney['资助经费'], call.id).toBe(
      squeeze(brief(funding)) + (funding.isStated || call.status === 'open' ? '' : `，${status.value}`),
    );

    expect(shortlist[call.id]?.text.split('\n').slice(2), call.id).toEqual(copyOf(call));
    expect(shortlist[call.id]?.facts.split('\n'), call.id).toEqual(
      [...(call.status === 'open' ? [] : [status]), modes, funding, years].map(
        (one) => `${one.name}：${brief(one)}`,
      ),
    );

    const description = (await page(call.url))
      .querySelector('meta[name=description]')
      ?.getAttribute('content');
    expect(forPrograms, call.id).toContain(`${call.url}index.md): ${description ?? '?'}\n`);

    const alone = (one: Statement): string => (one.isStated ? brief(one) : `${one.name}${one.value}`);
    expect(texts.get(call.url), call.id).toBe(
      call.status === 'open' ? [funding, modes, years].map(alone).join(' · ') : status.value,
    );
  }
});

/** The facts that search shows of each page, by its address. */
function readTexts(): Map<string, string> {
  const folder = path.join(inject('rootSite'), 'pagefind/texts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\/\d+\.json$/.test(name),
  );
  const pages = files.flatMap(
    (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { url: string; facts: string }[],
  );
  return new Map(pages.map(({ url, facts }) => [url, facts]));
}
