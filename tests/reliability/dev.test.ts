import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { copyCode } from '../../scripts/bench/scale/scratch-project.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { startDevServer, type DevServer } from '../support/dev-server.ts';
import { SOURCES, sourceOf, startScript, writeSmallProject, writeSource } from '../support/small-project.ts';

const GOOD = SOURCES.first;
const BETTER = GOOD.replaceAll('开发新产品1项', '开发新产品9项');
/** Line 9 has a funding mode that no guide knows. */
const BROKEN = BETTER.replace('前资助或自筹', '前资助或借款');
const PLACE = 'guidelines/2026/source.txt:9:6';

let project: string;
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  writeSmallProject(project);
  server = await startDevServer(project);
});

// A page of its own, which no edit of another test loads anew meanwhile. It ends with its browser: Chromium never closes
// a page alone that is about to be loaded anew, and more than one part of the server asks for that.
beforeEach(async () => {
  browser = await startBrowser(inject('browser'));
  page = await browser.newPage();
});

afterEach(() => browser.close());

afterAll(async () => {
  await server.stop();
  rmSync(project, { recursive: true, force: true });
});

const open = async (address: string, where = page): Promise<void> => {
  await where.goto(`${server.address}${address}`);
};
/** What stands on the page, without loading it anew. */
const shown = (selector: string, where = page): Promise<string> =>
  where
    .locator(selector)
    .innerText({ timeout: 1000 })
    // While a page is being loaded anew nothing stands there.
    .catch(() => '');
const overlay = (where = page): Promise<string> => shown('vite-error-overlay #stack-content', where);
const hasOverlay = (where = page): Promise<boolean> =>
  where
    .locator('vite-error-overlay')
    .count()
    .then((count) => count > 0);
const fileOf = (name: string): string => path.join(project, 'guidelines/2026', name);

describe('npm run dev', () => {
  test('splits first, and says so as the split does', async () => {
    expect(server.printed()).toContain('guidelines/2026/source.txt: 2 calls, 0 errors');
    await open('2026/1/');
    expect(await shown('main')).toContain('开发新产品1项');
  });

  test.each(['calls.json', 'shortlist.json', 'find.txt', 'calls.xlsx'])(
    '%s lies where pages look for it',
    async (name) => {
      expect((await fetch(`${server.address}2026/data/${name}`)).status).toBe(200);
    },
  );

  test('an edit of the source is shown without loading by hand', async () => {
    await open('2026/1/');
    writeSource(project, BETTER);
    await expect.poll(() => shown('main')).toContain('开发新产品9项');
    expect(await hasOverlay()).toBe(false);
  });

  test('an error stands in the terminal as the split prints it, and over the last good page with file and line', async () => {
    await open('2026/1/');
    writeSource(project, BROKEN);
    await expect.poll(() => overlay()).toContain(`${PLACE}-9:13: error unknown-mode: found “借款”`);
    const { stderr, status } = await startScript(project, 'split').outcome;
    expect(status).toBe(1);
    // The terminal has what goes to standard output between them.
    for (const line of stderr.trim().split('\n')) expect(server.printed()).toContain(line);
    expect(await shown('main')).toContain('开发新产品9项');
    const other = await browser.newPage();
    await open('2026/2/', other);
    await expect.poll(() => overlay(other)).toContain(PLACE);
    expect(await shown('main', other)).toContain('开发新产品9项');
  });

  test('it goes away when it is mended', async () => {
    await open('2026/1/');
    await expect.poll(() => overlay()).toContain(PLACE);
    writeSource(project, GOOD);
    await expect.poll(() => shown('main')).toContain('开发新产品1项');
    await expect.poll(() => hasOverlay()).toBe(false);
  });

  test('an edit of the edition file is shown, and an error in it', async () => {
    const edition = readFileSync(fileOf('edition.yaml'), 'utf8');
    await open('2026/');
    writeFileSync(fileOf('edition.yaml'), edition.replace('shown: 示例指南', 'shown: 新的指南'));
    await expect.poll(() => shown('h1')).toContain('新的指南');
    writeFileSync(fileOf('edition.yaml'), edition.replace('directions: 2', 'directions: 3'));
    await expect.poll(() => overlay()).toContain('wrong-total');
    writeFileSync(fileOf('edition.yaml'), edition);
    await expect.poll(() => shown('h1')).toContain('示例指南');
    await expect.poll(() => hasOverlay()).toBe(false);
  });

  test('an edit of the list of changes reaches the feed, and an error in it the pages', async () => {
    const changes = readFileSync(fileOf('changes.yaml'), 'utf8');
    const feed = async (): Promise<string> => (await fetch(`${server.address}feed.xml`)).text();
    await open('2026/');
    writeFileSync(fileOf('changes.yaml'), changes.replace('供测试规模用', '又改了一处'));
    await expect.poll(feed).toContain('又改了一处');
    writeFileSync(fileOf('changes.yaml'), changes.replace('kind: edition', 'kind: rumour'));
    await expect.poll(() => overlay()).toMatch(/guidelines\/2026\/changes\.yaml:\d+:1.*error changes-file/);
    writeFileSync(fileOf('changes.yaml'), changes);
    await expect.poll(() => hasOverlay()).toBe(false);
  });

  test('an edit of the terms is shown on their page, and an error in it', async () => {
    await open('2026/terms/');
    writeFileSync(fileOf('terms.yaml'), 'leaveOut: []\nadd: [效益]\n');
    await expect.poll(() => shown('main')).toContain('效益');
    writeFileSync(fileOf('terms.yaml'), 'leaveOut: []\nadd: [没有的词]\n');
    await expect.poll(() => page.getByText('guidelines/2026/terms.yaml:2').count()).toBeGreaterThan(0);
    rmSync(fileOf('terms.yaml'));
    await expect.poll(() => shown('h1')).toContain('术语');
  });

  test('with an error at the start the last good pages are served, and the error lies over them', async () => {
    await server.stop();
    writeSource(project, BROKEN);
    server = await startDevServer(project);
    await open('2026/1/');
    await expect.poll(() => overlay()).toContain(PLACE);
    expect(await shown('main')).toContain('开发新产品1项');
    writeSource(project, BETTER);
    await expect.poll(() => shown('main')).toContain('开发新产品9项');
    await expect.poll(() => hasOverlay()).toBe(false);
  });
});

test('an open page of the real guide shows each of several edits, one after the other', async () => {
  const guide = path.join(project, 'real');
  copyCode(guide);
  cpSync('guidelines', path.join(guide, 'guidelines'), { recursive: true });
  const source = readFileSync(sourceOf(guide), 'utf8');
  const real = await startDevServer(guide);
  try {
    await page.goto(`${real.address}2026/13/2/`);
    for (const edit of ['甲', '乙', '丙', '丁', '戊', '己']) {
      writeSource(guide, source.replace('毒物检测、', `毒物${edit}检测、`));
      await expect.poll(() => shown('main'), { timeout: 20_000 }).toContain(`毒物${edit}检测、`);
    }
  } finally {
    await real.stop();
  }
});
