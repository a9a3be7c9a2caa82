import type { Page } from 'playwright-core';

/** A step of a reader, and the addresses that it is made on of the hostile guide's site and of the real one's. */
export interface HostileView {
  name: string;
  hostile: string;
  ours: string;
  prepare: (page: Page, isHostile: boolean) => Promise<unknown>;
}

/** Every step in which a script puts text of the guide into a page; `texts` are those of the first calls. */
export function hostileViews(texts: readonly string[]): HostileView[] {
  const ids = texts.map((_text, at) => String(at + 1));
  return [
    ...texts.map((text) => ({
      name: `searches for ${text}`,
      hostile: `search/?q=${encodeURIComponent(text)}`,
      ours: 'search/?q=无人机',
      prepare: (one: Page) => one.locator('[data-search-state=done] .result').first().waitFor(),
    })),
    {
      name: 'compares',
      hostile: `2026/compare/?ids=${ids.join(',')}`,
      ours: '2026/compare/?ids=13-2,63,jijin-1,jijin-2,jijin-6,52',
      prepare: (one) => one.locator('[data-compare-state=done] table').waitFor(),
    },
    {
      name: 'filters the table',
      hostile: `2026/browse/?q=alert(1)`,
      ours: '2026/browse/?q=无人机',
      prepare: (one) => one.locator('tr[data-call][hidden]').first().waitFor({ state: 'attached' }),
    },
    {
      name: 'prints a shortlist',
      hostile: `2026/print/shortlist/?ids=${ids.join(',')}`,
      ours: '2026/print/shortlist/?ids=13-2,63,27,jijin-6,37,52',
      prepare: (one) => one.locator('[data-paper-state=done]').waitFor(),
    },
    {
      name: 'opens the shortlist',
      hostile: '2026/browse/',
      ours: '2026/browse/',
      prepare: async (one) => {
        for (const button of (await one.locator('[data-pick]').all()).slice(0, 6)) await button.click();
        await one.click('.shortlist-open');
        await one.locator('.shortlist-body li').nth(5).waitFor();
      },
    },
    {
      name: 'searches in the dialog',
      hostile: '2026/1/',
      ours: '2026/13/2/',
      prepare: async (one, isHostile) => {
        await one.keyboard.press('/');
        await one.keyboard.type(isHostile ? 'alert(1)' : '无人机');
        await one.locator('.search-dialog .result-name').first().waitFor();
      },
    },
  ];
}
