import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { COPIED_TEXTS } from '../support/copied-texts.ts';
import { useSiteAlone } from '../support/site.ts';

const WORK = '《2026年度广西科技计划项目申报指南》';
const site = useSiteAlone();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});

afterEach(() => context.close());

const callOf = (id: string): CallsFile['calls'][number] => {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new Error(id);
  return call;
};

const open = (id: string): Promise<unknown> => page.goto(`${site.address}${callOf(id).url.slice(1)}`);
const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The entries of a call with their anchors, and what a citation calls them. */
const entriesOf = (call: CallsFile['calls'][number]) => [
  ...call.content.map((entry) => ({ ...entry, anchor: `p${entry.n}`, place: `内容第${entry.n}段` })),
  ...call.items.map((entry) => ({ ...entry, anchor: `c${entry.n}`, place: `主要内容第${entry.n}条` })),
  ...call.options.map((entry) => ({ ...entry, anchor: `o${entry.n}`, place: `可选内容第${entry.n}项` })),
  ...call.indicators.map((entry) => ({ ...entry, anchor: `k${entry.n}`, place: `考核指标第${entry.n}项` })),
  ...call.requirements.map((entry) => ({ ...entry, anchor: `r${entry.n}`, place: `申报要求第${entry.n}条` })),
];

describe('a call for a colleague', () => {
  test.each(Object.entries(COPIED_TEXTS))('%s says what decides, as the guide has it', async (id, text) => {
    await open(id);
    await page.getByRole('button', { name: '复制给同事' }).click();
    await page.getByText('已复制').first().waitFor();
    expect(await copied()).toBe(`${text}\n${site.address}${callOf(id).url.slice(1)}`);
    // It says so, also to those who do not see the button, and then goes back.
    expect(await page.locator('#live').textContent()).toBe('已复制');
    await page.getByRole('button', { name: '复制给同事' }).waitFor();
  });
});

describe('a citation', () => {
  test('of every entry quotes it to the letter, with number, line and address', async () => {
    for (const id of ['13-2', '17', '63', 'jijin-6', '68']) {
      const call = callOf(id);
      await open(id);
      const entries = entriesOf(call);
      expect(await page.locator('.cite').count(), id).toBe(entries.length);
      for (const { anchor, place, marker, text, line } of entries) {
        const button = page.locator(`#${anchor} > .tools > .cite`);
        await button.evaluate((element: HTMLElement) => element.click());
        await expect.poll(copied, { message: `${id} ${anchor}` }).toContain(`#${anchor}`);
        const [citation = '', address] = (await copied()).split('\n');
        const printed = marker === null ? '' : `标号“${marker}”，`;
        expect(citation).toContain(`“${text.trim()}”——${WORK}`);
        expect(citation.endsWith(`，${place}（${printed}原文第${line}行）`), citation).toBe(true);
        expect(address).toBe(`${site.address}${call.url.slice(1)}#${anchor}`);
      }
    }
  });

  test('is the guide’s words when the browser has translated the page, and so is the copy for a colleague', async () => {
    await open('13-2');
    // As translating browsers do: the text of every element, and the language.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (walker.currentNode.nodeValue?.trim()) walker.currentNode.nodeValue = 'translated';
      document.documentElement.lang = 'en';
    });
    expect(await page.locator('main').innerText()).not.toContain('科技兴警');
    const { text } = callOf('13-2').items[2] ?? {};
    await page.locator('#c3 > .tools > .cite').evaluate((element: HTMLElement) => element.click());
    await expect.poll(copied).toContain('#c3');
    expect(await copied()).toBe(
      `“${text ?? ''}”——${WORK}方向13·子方向2：科技兴警关键技术研发与应用示范，主要内容第3条（标号“3.”，原文第364行）\n${site.address}2026/13/2/#c3`,
    );
    await page.locator('[data-copy]').click();
    await expect.poll(copied).toBe(`${COPIED_TEXTS['13-2']}\n${site.address}2026/13/2/`);
  });
});

describe.each([
  [
    'has no clipboard, as without https',
    () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  ],
  [
    'denies the clipboard',
    () =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
      }),
  ],
])('where the browser %s', (_name, restrict) => {
  test('all is copied, and the focus stays on the button that was pressed', async () => {
    await page.addInitScript(restrict);
    // What was copied is read in another page, which has a clipboard.
    const reader = await context.newPage();
    await reader.goto(site.address);
    const read = async (): Promise<string> => {
      await reader.bringToFront();
      const text = await reader.evaluate(() => navigator.clipboard.readText());
      await page.bringToFront();
      return text;
    };
    const isFocused = (selector: string): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    await open('13-2');
    for (const [selector, expected] of [
      ['[data-copy]', COPIED_TEXTS['13-2']],
      ['#k2 > .tools > .cite', '考核指标第2项'],
      ['#k2 > .tools > .permalink', `${site.address}2026/13/2/#k2`],
    ] as const) {
      await page.focus(selector);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#live').textContent()).toBe('已复制');
      // A link leads to its entry as well.
      expect(await isFocused(selector), selector).toBe(!selector.endsWith('.permalink'));
      expect(await page.locator('textarea').count()).toBe(0);
      expect(await read()).toContain(expected);
      await expect.poll(() => page.locator('#live').textContent()).toBe('');
    }
    await page.click('.call-actions .pick');
    await page.click('.shortlist-open');
    // 复制文字: its name changes while it says what became of it.
    const copy = page.locator('.shortlist-actions button').first();
    await copy.click();
    await expect.poll(() => page.locator('#live').textContent()).toBe('已复制');
    expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await read()).toContain(COPIED_TEXTS['13-2']);
  });
});

describe('text that is selected and copied', () => {
  test.each(['1-1', '13-2', '17', '28', '33', '49', '52', '63', '68', 'jijin-2'])(
    'of %s is the guide’s alone, entry by entry and as a whole',
    async (id) => {
      await open(id);
      const take = async (selector: string): Promise<string> => {
        await page.evaluate((wanted) => {
          const element = document.querySelector(wanted);
          if (element) getSelection()?.selectAllChildren(element);
        }, selector);
        await page.keyboard.press('Control+C');
        return (await copied()).replace(/\s/g, '');
      };
      const call = callOf(id);
      for (const { anchor, marker, text } of entriesOf(call)) {
        const taken = await take(`#${anchor}`);
        const own = `${marker ?? ''}${text}`.replace(/\s/g, '');
        // An entry may hold a deeper list, which comes after its own text.
        expect(taken.slice(0, own.length), anchor).toBe(own);
        expect(taken, anchor).not.toMatch(/复制(?:链接|本条)|第\d+行|#|对应(?:考核指标|主要内容)\d*[①-⑳]/);
      }
      const whole = await take('.guide-text');
      expect(whole).not.toMatch(/复制(?:链接|本条)|第\d+行|#|哪项内容要满足哪些指标|疑误|满足其一/);
      for (const { text } of entriesOf(call)) expect(whole).toContain(text.replace(/\s/g, ''));
    },
  );
});
