import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { readLicence } from '../../src/features/about/licences.ts';
import { SHIPPED_PACKAGES } from '../../src/features/about/shipped-packages.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const folder = inject('rootSite');

test('the page says which document it is, and how to know it again', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}about/`);
  const source = readFileSync('guidelines/2026/source.txt');
  const text = (await page.locator('main').innerText()).replace(/\s/g, '');
  expect(text).toContain(createHash('sha256').update(source).digest('hex'));
  expect(text).toContain(`原文${source.toString('utf8').split('\n').length}行`);
  await page.close();
});

test('what is doubtful is counted alike wherever its number stands, as it is listed', () => {
  const textOf = (name: string): string =>
    readFileSync(path.join(folder, name), 'utf8')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, '');
  const pages = ['index.html', 'about/index.html', '2026/source/index.html'].map(textOf);
  const counts = pages.flatMap((text) =>
    [...text.matchAll(/(\d+)处疑误|疑误(\d+)处/g)].map(([, before, after]) => Number(before ?? after)),
  );
  const listed = /<details class="source-part"[^]*?<\/details>/.exec(
    readFileSync(path.join(folder, '2026/source/index.html'), 'utf8'),
  )?.[0];
  const entries = listed?.match(/<li/g)?.length ?? 0;
  const read = Number(/另说明怎样理解(\d+)处/.exec(pages[2] ?? '')?.[1] ?? 0);
  expect(counts.length).toBeGreaterThanOrEqual(3);
  expect(new Set(counts)).toEqual(new Set([entries - read]));
});

test('it says what was done to be sure, and names a person only where one has confirmed something', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}about/`);
  const text = (await page.locator('#fidelity + ul').innerText()).replace(/\s/g, '');
  expect(text).toContain('读过两遍');
  expect(text).not.toMatch(/由人|人工/);
  const { confirmedBy } = parse(readFileSync('guidelines/2026/edition.yaml', 'utf8')) as {
    confirmedBy: { name: string }[];
  };
  expect(text.split('核对了').length - 1).toBe(confirmedBy.length);
  for (const { name } of confirmedBy) expect(text).toContain(name);
  await page.close();
});

test('every page leads to it', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('index.html'),
  );
  expect(pages.length).toBeGreaterThan(130);
  for (const name of pages)
    expect(readFileSync(path.join(folder, name), 'utf8'), name).toContain('"/about/"');
});

test('all software that readers get is named, with its licence in full', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}about/`);
  const rows = await page.locator('.licences tbody tr').allInnerTexts();
  const texts = readFileSync(path.join(folder, 'about/licences.txt'), 'utf8');
  expect(rows).toHaveLength(SHIPPED_PACKAGES.length);
  for (const [at, { name }] of SHIPPED_PACKAGES.entries()) {
    const { version, licence, texts: own } = readLicence(name);
    expect(rows[at]).toContain(`${name} ${version}`);
    expect(rows[at]).toContain(licence);
    expect(texts).toContain(`${name} ${version} (${licence})`);
    for (const text of own) expect(texts, name).toContain(text);
  }
  await page.close();
});
