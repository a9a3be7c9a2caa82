import { expect, test } from 'vitest';
import { cleanLines, realInput } from '../support/real-guide.ts';
import { allAddresses } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

test('the built pages show every character of the source, in order, once and nothing else as the guide’s', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: true });
  const shown = new Map<number, { address: string; text: string }>();
  // Print views show it again; paper.test.ts looks at them.
  for (const address of (await allAddresses()).filter((each) => !/^\d+\/print\//.test(each))) {
    await page.goto(`${site.address}${address}`, { waitUntil: 'domcontentloaded' });
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll('[data-source-lines]')].map((element) => ({
        line: element.getAttribute('data-source-lines') ?? '',
        text: element.textContent,
        inMain: element.closest('main') !== null,
        nested: element.parentElement?.closest('[data-source-lines]') != null,
      })),
    );
    for (const { line, text, inMain, nested } of marked) {
      expect({ address, line, inMain, nested }).toEqual({ address, line, inMain: true, nested: false });
      const earlier = shown.get(Number(line));
      if (earlier) expect(`line ${line} on ${earlier.address}`).toBe(`line ${line} on ${address}`);
      shown.set(Number(line), { address, text: (earlier?.text ?? '') + text });
    }
  }
  const source = cleanLines(new TextDecoder().decode(realInput().source));
  const onSite = source.map((_line, index) => (shown.get(index + 1)?.text ?? '').trimEnd());
  expect(onSite).toEqual(source);
  expect(Math.max(...shown.keys())).toBeLessThanOrEqual(source.length);
});
