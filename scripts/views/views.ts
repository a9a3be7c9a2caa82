import type { Page } from 'playwright-core';

/** Something to look at. */
export interface View {
  /** The beginning of the picture's file name. */
  name: string;
  /** Below the base. */
  address: string;
  isDialog?: true;
  /** Only where the window is narrow. */
  isNarrow?: true;
  /** What is done on the page before it is looked at. */
  prepare?: (page: Page) => Promise<void>;
}

const SEARCHED = encodeURIComponent('无人机');
const ABSENT = encodeURIComponent('石墨烯电池');
const FILTERS = `q=${SEARCHED}&mode=${encodeURIComponent('前资助')}&sort=-cap`;

/** Every kind of page, and what opens on a click. */
export const VIEWS: readonly View[] = [
  { name: 'home', address: '' },
  { name: 'contents', address: '2026/' },
  { name: 'plan', address: '2026/hangji/' },
  { name: 'group', address: '2026/jijin/' },
  { name: 'direction', address: '2026/13/' },
  { name: 'call-13-2', address: '2026/13/2/' },
  { name: 'call-63', address: '2026/63/' },
  { name: 'call-17-lost-title', address: '2026/17/' },
  { name: 'browse', address: '2026/browse/' },
  {
    name: 'browse-filtered',
    address: `2026/browse/?${FILTERS}`,
    prepare: async (page) => page.locator('tr[data-call][hidden]').first().waitFor({ state: 'attached' }),
  },
  {
    name: 'compare-six',
    address: '2026/compare/?ids=13-2,63,27,jijin-6,37,52',
    prepare: async (page) => page.locator('[data-compare-state=done] table').waitFor(),
  },
  { name: 'compare-empty', address: '2026/compare/' },
  { name: 'overview', address: '2026/overview/' },
  { name: 'terms', address: '2026/terms/' },
  {
    name: 'search-results',
    address: `search/?q=${SEARCHED}`,
    prepare: async (page) => page.locator('[data-result]').first().waitFor(),
  },
  {
    name: 'search-nothing-found',
    address: `search/?q=${ABSENT}`,
    prepare: async (page) => page.locator('[data-search-state=done]').waitFor(),
  },
  { name: 'search-empty', address: 'search/' },
  { name: 'source', address: '2026/source/' },
  { name: 'about', address: 'about/' },
  { name: 'not-found', address: '2026/99/' },
  { name: 'print-plan', address: '2026/print/hangji/' },
  {
    name: 'print-shortlist',
    address: '2026/print/shortlist/?ids=13-2,4',
    prepare: async (page) => page.locator('main h2').first().waitFor(),
  },
  {
    name: 'offline',
    address: 'offline/',
    prepare: async (page) => page.locator('#offline-state:not(:empty)').waitFor(),
  },
  { name: 'search-dialog', address: '2026/13/2/', isDialog: true, prepare: openSearch },
  { name: 'shortlist-dialog', address: '2026/13/', isDialog: true, prepare: openShortlist },
  { name: 'drawer', address: '2026/13/2/', isDialog: true, isNarrow: true, prepare: openDrawer },
];

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('无人机');
  await page.locator('.search-dialog .result-name').first().waitFor();
}

async function openShortlist(page: Page): Promise<void> {
  const buttons = page.locator('[data-pick]');
  for (const button of (await buttons.all()).slice(0, 3)) await button.click();
  await page.locator('.shortlist-open').click();
  await page.locator('.shortlist-body a').first().waitFor();
}

async function openDrawer(page: Page): Promise<void> {
  await page.locator('.menu-open').click();
  await page.locator('.drawer[open]').waitFor();
}
