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
  { name: 'find', address: '2026/find/' },
  {
    name: 'find-hospital',
    address: `2026/find/?who=hospital&place=${encodeURIComponent('南宁')}&holds=${encodeURIComponent('三级甲等医疗机构')}&age=58`,
    prepare: found,
  },
  {
    name: 'find-topic',
    address: `2026/find/?who=enterprise#text=${encodeURIComponent('石墨烯导电浆料在动力电池中的应用')}`,
    prepare: found,
  },
  {
    name: 'find-nothing',
    address: `2026/find/#text=${encodeURIComponent('床前明月光，疑是地上霜。举头望明月，低头思故乡。')}`,
    prepare: found,
  },
  {
    name: 'compare-six',
    address: '2026/compare/?ids=13-2,63,27,jijin-6,37,52',
    prepare: async (page) => page.locator('[data-compare-state=done] table').waitFor(),
  },
  { name: 'compare-empty', address: '2026/compare/' },
  {
    name: 'checklist',
    address: '2026/checklist/?ids=13-2,53,2-1&item=13-2:3,2-1:9',
    prepare: async (page) => page.locator('[data-checklist-state=done] h2').first().waitFor(),
  },
  { name: 'checklist-empty', address: '2026/checklist/' },
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
    // What is offered instead comes after the answer.
    prepare: async (page) => page.locator('.search-near a').first().waitFor(),
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

async function found(page: Page): Promise<void> {
  await page.locator('[data-find-state=done]').waitFor();
}

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
