import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { openOfflineSite, type OfflineSite } from './offline-site.ts';
import { useSite } from './site.ts';

/** A reader with a browser of their own, on a site that can be taken off the network. */
export interface OfflineReader {
  site: OfflineSite;
  context: BrowserContext;
  page: Page;
  /** Begins with a copy of a built site. */
  open: (folder: string, base: string) => Promise<void>;
  go: (address: string) => Promise<unknown>;
  /** Without network in every way: workers do not always heed the context's. */
  unplug: () => Promise<void>;
  /** Opens a page, and waits until the worker answers for it. */
  goWithWorker: (address: string) => Promise<void>;
  /** What the page about offline use says. */
  state: () => Promise<string>;
  saveAll: () => Promise<void>;
  cacheNames: () => Promise<string[]>;
}

/** Closes what was opened after each test of a file. */
export function useOfflineReader(): OfflineReader {
  const used = useSite();
  const reader = {} as OfflineReader;
  reader.open = async (folder, base) => {
    reader.site = await openOfflineSite(folder, base);
    reader.context = await used.browser.newContext({ serviceWorkers: 'allow' });
    reader.page = await reader.context.newPage();
  };
  reader.go = (address) => reader.page.goto(`${reader.site.address}${address}`);
  reader.unplug = async () => {
    await reader.context.setOffline(true);
    await reader.site.stop();
  };
  reader.goWithWorker = async (address) => {
    await reader.go(address);
    await reader.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  };
  reader.state = () => reader.page.locator('#offline-state').innerText();
  reader.saveAll = async () => {
    await reader.goWithWorker('offline/');
    await reader.page.locator('#offline-save').click();
    await expect.poll(reader.state).toContain('整本指南已存在本机');
  };
  reader.cacheNames = () => reader.page.evaluate(() => caches.keys());
  afterEach(async () => {
    await reader.context.close();
    await reader.site.close();
  });
  return reader;
}
