import { describe, expect, test } from 'vitest';
import { VIEWS } from '../../scripts/views/views.ts';
import { BASELINE, BELOW, useBrowser, waitUntil } from './support/use-browsers.ts';

// All kinds of pages in browsers other than the one that the site is mostly tested in.
const ADDRESSES = VIEWS.filter(({ isDialog }) => !isDialog).map(({ address }) => address);

describe.each(Object.entries({ ...BASELINE, ...BELOW }))('%s', (name, start) => {
  const site = useBrowser(start);

  test.each([390, 1280])(
    'shows every kind of page %s px wide without an error or sideways scroll',
    async (width) => {
      const wrong: string[] = [];
      for (const address of ADDRESSES) {
        await site.driver.open(`${site.address}${address}`, width);
        // What is looked for comes after the page; what is still loaded when one goes on would be an error.
        if (/[?#]/.test(address))
          await waitUntil(
            site.driver,
            () =>
              (document.querySelector('main')?.innerText.length ?? 0) > 60 &&
              !document.querySelector(
                '[data-search-state=busy], [data-compare-state=busy], [data-find-state=busy]',
              ) &&
              !document.querySelector('#browse-status')?.textContent.startsWith('正在'),
          );
        const page = await site.driver.run(() => ({
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          text: document.querySelector('main')?.innerText.length ?? 0,
          // What a page says where its script or its data failed (explain-failure.ts).
          isFailing: /用不了这项功能|没有加载成功/.test(document.querySelector('main')?.innerText ?? ''),
          // Colours and space come from the styles: without them the page is black on white.
          ground: getComputedStyle(document.documentElement).backgroundColor,
        }));
        const problems = [
          ...site.driver.problems(),
          ...(page.sideways > 0 ? [`${page.sideways} px sideways`] : []),
          ...(page.isFailing && name in BASELINE ? ['says that something does not work'] : []),
          ...(page.text < 30 ? [`${page.text} characters`] : []),
          ...(page.ground === 'rgb(251, 250, 247)' ? [] : [`ground ${page.ground}`]),
        ];
        wrong.push(...problems.map((problem) => `/${address}: ${problem}`));
      }
      expect(wrong).toEqual([]);
    },
  );
});
