import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { hostileVisits, PAGES, type HostileVisit } from '../support/hostile-addresses.ts';
import { useSite } from '../support/site.ts';
import { surveyDom, type DomSurvey } from '../support/survey-dom.ts';
import { watchContext } from '../support/watch-page.ts';

/** How many addresses are visited; `VISITS` and `VISITS_SEED` give more, or others. A failure names the visit. */
const VISITS = Number(process.env['VISITS'] ?? 100);
const SEED = Number(process.env['VISITS_SEED'] ?? 2026);

/** Milliseconds for all of them: five times what 1,000 take by themselves, for machines are busy; a visit alone waits half a minute. */
const PATIENCE = 1_800_000;

/** Side by side: a visit mostly waits. */
const READERS = 4;

/** What the site makes of harmless addresses, with all its views. */
const HARMLESS = [
  'search/',
  'search/?q=无人机',
  'search/?q=无人机对不存在的文字',
  '2026/browse/?q=无人机&ids=13-2,4&from=50&to=100&sort=cap',
  '2026/compare/?ids=13-2,4,63&diff=1',
  '2026/compare/?ids=13-2,foreign',
  '2026/print/shortlist/?ids=13-2,4,63',
  '2026/print/shortlist/?ids=foreign',
  '2026/find/?who=hospital&age=34&place=南宁&degree=博士',
  '2026/find/?who=foreign#text=无人机',
  '2026/find/#text=床前明月光，疑是地上霜。举头望明月，低头思故乡。',
  '2026/checklist/?ids=13-2,4,63&item=13-2:1',
  '2026/checklist/?ids=13-2,foreign&item=13-2:foreign',
  '2026/nothing/',
  ...PAGES,
];

const site = useSite();
let known: { names: ReadonlySet<string>; scripts: ReadonlySet<string> };

beforeAll(async () => {
  const page = await site.browser.newPage();
  const [names, scripts] = [new Set<string>(), new Set<string>()];
  for (const address of HARMLESS) {
    await page.goto(`${site.address}${address}`);
    await settle(page);
    await page.evaluate(() => localStorage.setItem('zhinan:shortlist', '["2026/13-2","2026/4","2026/999"]'));
    await openShortlist(page);
    const survey = await surveyDom(page);
    for (const name of survey.names) names.add(name);
    for (const script of survey.scripts) scripts.add(script);
  }
  known = { names, scripts };
  await page.close();
});

test(
  `${VISITS} hostile addresses and stores come to nothing`,
  async () => {
    const visits = fc.sample(hostileVisits, { seed: SEED, numRuns: VISITS });
    const problems = await Promise.all(
      Array.from({ length: READERS }, (_, reader) =>
        visitAll(visits.filter((_visit, at) => at % READERS === reader)),
      ),
    );
    expect(problems.flat()).toEqual([]);
  },
  PATIENCE,
);

test('a text of 100,000 characters is looked for as any other', async () => {
  const context = await site.browser.newContext();
  const problems = await watchContext(context, site.address);
  const page = await context.newPage();
  for (const [address, field] of [
    ['search/', '#search-field'],
    ['2026/browse/', '#browse-query'],
    ['2026/find/', '#find-text'],
  ] as const) {
    for (const text of ['无人机'.repeat(33_000), '<b>"'.repeat(25_000), ' '.repeat(100_000)]) {
      await page.goto(`${site.address}${address}`);
      await page.fill(field, text);
      await settle(page);
    }
  }
  await context.close();
  expect(problems).toEqual([]);
});

/** Makes visits one after the other, in a context of their own, and says what came of them. */
async function visitAll(visits: readonly HostileVisit[]): Promise<string[]> {
  const context = await site.browser.newContext();
  const watched = await watchContext(context, site.address);
  const blank = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site.address}robots.txt`);
    return page;
  };
  let page = await blank();
  const problems: string[] = [];
  for (const visit of visits) {
    await fillStores(page, visit);
    const failure = await open(page, visit.address).then(() => undefined, String);
    // Where nothing came there is nothing to look at.
    const found = [
      ...watched.splice(0),
      ...(failure === undefined ? foreign(await surveyDom(page)) : [failure]),
    ];
    // Short, to be read: the whole visit follows from the seed.
    if (found.length > 0) problems.push(`${visit.address.slice(0, 200)}: ${found.join('; ').slice(0, 500)}`);
    if (failure === undefined) continue;
    await page.close();
    page = await blank();
  }
  await context.close();
  return problems;
}

/** Opens an address, and the shortlist on it, as the storage has it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${site.address}${address}`);
  await settle(page);
  await openShortlist(page);
}

function fillStores(page: Page, { local, session }: HostileVisit): Promise<void> {
  return page.evaluate(
    ([forLocal, forSession]) => {
      localStorage.clear();
      sessionStorage.clear();
      for (const [key, value] of Object.entries(forLocal))
        localStorage.setItem(key, value.replace('"NOW"', String(Date.now())));
      for (const [key, value] of Object.entries(forSession)) sessionStorage.setItem(key, value);
    },
    [local, session] as const,
  );
}

/** Waits until nothing is being loaded that the address asks for. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector(
        '[data-search-state=busy], .search-near[aria-busy], [data-compare-state=busy], [data-paper-state=busy], [data-find-state=busy], [data-checklist-state=busy]',
      ) && document.querySelector('#browse-status')?.textContent !== '正在读取原文…',
  );
}

async function openShortlist(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.shortlist-open')?.click());
  await page.locator('.shortlist-dialog[open] .shortlist-status:not(:empty)').waitFor();
}

function foreign({ names, addresses, scripts }: DomSurvey): string[] {
  return [
    ...names.filter((name) => !known.names.has(name)).map((name) => `foreign ${name}`),
    ...addresses.map((address) => `address ${address}`),
    ...scripts.filter((script) => !known.scripts.has(script)).map((script) => `script ${script}`),
  ];
}
