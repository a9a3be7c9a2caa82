import { describe, expect, test } from 'vitest';
import { KEYS } from './support/driver.ts';
import { BASELINE, useBrowser, waitUntil } from './support/use-browsers.ts';

// What readers do, in every browser that must do everything: by the hooks of the pages, typed by the browser's own keys.
describe.each(Object.entries(BASELINE))('%s', (_name, start) => {
  const site = useBrowser(start);
  const open = (address: string, width = 1280): Promise<void> =>
    site.driver.open(`${site.address}${address}`, width);
  const click = (selector: string): Promise<void> =>
    site.driver.run((wanted) => {
      const found = document.querySelector<HTMLElement>(wanted);
      if (!found) throw new Error(`no ${wanted}`);
      found.click();
    }, selector);
  const text = (selector: string): Promise<string> =>
    site.driver.run((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
  /** What of an open dialog a finger can push sideways, itself included, but for fields. */
  const sideways = (dialog: string): Promise<string[]> =>
    site.driver.run((wanted) => {
      const parts = [...document.querySelectorAll<HTMLElement>(`${wanted}[open], ${wanted}[open] *`)];
      if (parts.length === 0) throw new Error(`no open ${wanted}`);
      return parts
        .filter((part) => part.tagName !== 'INPUT' && part.scrollWidth > part.clientWidth)
        .filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
        .map((part) => `${part.className}: ${part.scrollWidth} of ${part.clientWidth}`);
    }, dialog);

  test('says who may lead, ranks what is written, and lists what is asked, to tick', async () => {
    await open('2026/find/?who=hospital');
    await waitUntil(site.driver, () => Boolean(document.querySelector('[data-find-state=done]')));
    const answers = await site.driver.run(() =>
      [...document.querySelectorAll('[data-answer=yes] [data-find-call]')].map((link) =>
        link.getAttribute('data-find-call'),
      ),
    );
    expect(answers).toEqual(['1-1', '1-3', '26-1', '36']);
    await open(`2026/find/#text=${encodeURIComponent('珊瑚礁生态修复')}`);
    await waitUntil(site.driver, () =>
      Boolean(document.querySelector('.find-ranked [data-find-call="11-1"]')),
    );
    await open('2026/checklist/?ids=27');
    await waitUntil(site.driver, () => Boolean(document.querySelector('[data-checklist-state=done] input')));
    expect(await text('#checklists')).toContain('不低于申报额度3倍');
    await click('#checklists input[type=checkbox]');
    expect(await text('.checklist-count')).toMatch(/^1\//);
  });

  test('leads to a group of the finder, and back to the row of the table that was followed', async () => {
    const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));
    await open('2026/find/?who=hospital', 390);
    await waitUntil(site.driver, () => Boolean(document.querySelector('[data-find-state=done]')));
    await settle();
    await click('#find-counts a[href="#find-not-stated"]');
    await settle();
    const heading = await site.driver.run(
      () => document.querySelector('#find-not-stated')?.getBoundingClientRect().top ?? NaN,
    );
    expect(heading).toBeGreaterThan(0);
    expect(heading).toBeLessThan(100);
    await open('2026/browse/', 390);
    await settle();
    await site.driver.run(() => {
      document.querySelector('tr[data-call="53"]')?.scrollIntoView({ block: 'center' });
    });
    await settle();
    await click('tr[data-call="53"] th a');
    await waitUntil(site.driver, () => location.pathname.endsWith('/53/'));
    await site.driver.run(() => {
      setTimeout(() => history.back(), 0);
    });
    await waitUntil(site.driver, () => document.querySelector('tr[data-call="53"]') !== null);
    await settle();
    const [top, height] = await site.driver.run(() => [
      document.querySelector('tr[data-call="53"]')?.getBoundingClientRect().top ?? NaN,
      innerHeight,
    ]);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(height);
  });

  test('searches, in the page and in the dialog, which one Esc closes', async () => {
    await open('search/?q=无人机');
    await waitUntil(site.driver, () =>
      Boolean(
        document.querySelector('[data-search-state=done] [data-result], [data-search-state] [data-result]'),
      ),
    );
    const [count, shown] = await site.driver.run(() => {
      const root = document.querySelector<HTMLElement>('[data-search-state]');
      return [Number(root?.dataset['resultCount']), document.querySelectorAll('[data-result]').length];
    });
    expect(count).toBeGreaterThan(3);
    expect(shown).toBe(count);
    await open('2026/13/2/');
    await click('.search-open');
    await waitUntil(site.driver, () => document.activeElement?.matches('.search-dialog input') ?? false);
    await site.driver.type('铝');
    await waitUntil(site.driver, () => document.querySelectorAll('.search-dialog .result-name').length > 2);
    // The policy of the page lets its scripts add rules to its own sheet.
    expect(
      await site.driver.run(() => {
        const result = document.querySelector('.search-dialog .result');
        return result ? getComputedStyle(result).borderTopStyle : '';
      }),
    ).toBe('solid');
    expect(await sideways('.search-dialog')).toEqual([]);
    await site.driver.type(KEYS.escape);
    await waitUntil(site.driver, () => !document.querySelector('.search-dialog[open]'));
  });

  test('filters and sorts the table, and keeps it in the address', async () => {
    await open('2026/browse/');
    await click('input[name=mode][value=贷补联动]');
    await waitUntil(site.driver, () => document.querySelectorAll('tr[data-call][hidden]').length > 50);
    const shown = await site.driver.run(() =>
      [...document.querySelectorAll<HTMLElement>('tr[data-call]:not([hidden])')].map((row) => row.innerText),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((row) => !row.includes('贷补联动'))).toEqual([]);
    expect(decodeURIComponent(await site.driver.run(() => location.search))).toContain('mode=贷补联动');
  });

  test('makes a workbook of the whole table', async () => {
    await open('2026/browse/');
    await site.driver.run(() => {
      const make = URL.createObjectURL.bind(URL);
      // What is saved is the last that gets an address.
      URL.createObjectURL = (saved: Blob) => {
        document.body.dataset['saved'] = `${saved.type} ${saved.size}`;
        return make(saved);
      };
    });
    await click('[data-export=xlsx]');
    await waitUntil(site.driver, () => document.body.dataset['saved']?.includes('spreadsheet') === true);
    const [, size] = (await site.driver.run(() => document.body.dataset['saved'] ?? '')).split(' ');
    expect(Number(size)).toBeGreaterThan(100_000);
  });

  test('puts calls side by side', async () => {
    await open('2026/compare/?ids=17,27,53');
    await waitUntil(site.driver, () => Boolean(document.querySelector('[data-compare-state=done] table')));
    expect(
      await site.driver.run(() =>
        [...document.querySelectorAll('thead [data-call]')].map((head) => head.getAttribute('data-call')),
      ),
    ).toEqual(['17', '27', '53']);
    expect(await text('#comparison')).toContain('主要内容');
  });

  test('keeps a shortlist, whose buttons say that they are pressed', async () => {
    await open('2026/13/2/');
    await site.driver.run(() => localStorage.clear());
    await open('2026/13/2/');
    await click('.call-actions .pick');
    expect(
      await site.driver.run(() =>
        document.querySelector('.call-actions .pick')?.getAttribute('aria-pressed'),
      ),
    ).toBe('true');
    expect(await text('.shortlist-count')).toBe('1');
    await open('2026/27/', 390);
    expect(await text('.shortlist-count')).toBe('1');
    await click('.shortlist-open');
    await waitUntil(site.driver, () => document.querySelector('.shortlist-body a') !== null);
    expect(await text('.shortlist-body')).toContain('科技兴警');
    expect(await sideways('.shortlist-dialog')).toEqual([]);
    await site.driver.type(KEYS.escape);
    await click('.menu-open');
    await waitUntil(site.driver, () => document.querySelector('.drawer[open]') !== null);
    expect(await sideways('.drawer')).toEqual([]);
    await open('2026/browse/', 390);
    await click('#browse-open-sheet');
    await waitUntil(site.driver, () => document.querySelector('.browse-sheet[open]') !== null);
    expect(await sideways('.browse-sheet')).toEqual([]);
  });

  test('saves the guide for offline, or says why not', async () => {
    await open('offline/');
    await waitUntil(site.driver, () => (document.querySelector('#offline-state')?.textContent ?? '') !== '');
    const can = await site.driver.run(() => document.querySelector('#offline-save:not([hidden])') !== null);
    if (!can) {
      expect(await text('#offline-state')).toMatch(/浏览器|隐私|不支持/);
      return;
    }
    await click('#offline-save');
    await waitUntil(site.driver, () =>
      /已存在本机|空间|没有保存成功|不允许|停止/.test(
        document.querySelector('#offline-state')?.textContent ?? '',
      ),
    );
    expect(await text('#offline-state')).toContain('整本指南已存在本机');
  });

  test('never says on a first visit that the site has changed', async () => {
    await open('2026/52/');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await site.driver.run(() => document.body.innerText.includes('本站有更新'))).toBe(false);
  });

  test('prints a call and a comparison, where it can be told to', async () => {
    if (!site.driver.print) return;
    for (const address of ['2026/13/2/', '2026/compare/?ids=17,27,53,63']) {
      await open(address);
      await waitUntil(site.driver, () => !document.querySelector('[data-compare-state=busy]'));
      const file = await site.driver.print();
      expect(file.subarray(0, 5).toString(), address).toBe('%PDF-');
    }
  });
});
