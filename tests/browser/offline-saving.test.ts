import { beforeEach, describe, expect, inject, test } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { useOfflineReader } from '../support/offline-reader.ts';

const reader = useOfflineReader();
const { open, go, goWithWorker, unplug, saveAll, state, cacheNames } = reader;

beforeEach(() => open(inject('rootSite'), '/'));

/** The paths of what is in the caches with the whole guide. */
const savedPaths = (): Promise<string[]> =>
  reader.page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('saved'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
describe('saving', () => {
  test('can be stopped, goes on where it stopped, and can be undone', async () => {
    await goWithWorker('offline/');
    // Nothing that hosts keep to themselves: asked for it, they would say that there is none.
    const list = (await (
      await reader.context.request.get(`${reader.site.address}offline-files.json`)
    ).json()) as {
      files: [string][];
    };
    expect(list.files.filter(([file]) => /^_(?:headers|redirects)$|(?:^|\/)\./.test(file))).toEqual([]);
    const save = reader.page.locator('#offline-save');
    expect(await save.innerText()).toMatch(/^保存整本指南到本机（下载约 \d\.\d MB，占用约 \d\.\d MB）$/);
    expect(await findViolations(reader.page)).toEqual([]);
    // Stops by itself after the first files.
    await reader.page.evaluate(() => {
      const { progress, cancel } = {
        progress: document.querySelector<HTMLProgressElement>('#offline-progress'),
        cancel: document.querySelector<HTMLButtonElement>('#offline-cancel'),
      };
      const watch = setInterval(() => {
        if ((progress?.value ?? 0) === 0) return;
        clearInterval(watch);
        cancel?.click();
      });
    });
    await save.click();
    await expect.poll(state).toContain('已停止');
    expect(await save.innerText()).toContain('继续保存');
    const saved = await savedPaths();
    expect(saved.length).toBeGreaterThan(0);
    const asked = new Set<string>();
    reader.page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await save.click();
    await expect.poll(state).toContain('整本指南已存在本机');
    const all = await savedPaths();
    expect(all.length).toBeGreaterThan(300);
    expect(saved.filter((path) => asked.has(path))).toEqual([]);
    // No pictures for other sites, no workbooks, nothing compressed.
    expect(all.filter((name) => /\.(?:png|xlsx|br|gz)$/.test(name))).toEqual([]);
    await reader.page.locator('#offline-delete').click();
    await expect.poll(state).toContain('还没有存到本机');
    expect((await cacheNames()).filter((name) => name.includes('saved'))).toEqual([]);
  });

  test('only what lies below the base and is asked for by GET is answered by the worker', async () => {
    await goWithWorker('');
    await unplug();
    const outcome = await reader.page.evaluate(async () => {
      const ask = (address: string, init?: RequestInit) =>
        fetch(address, init).then(
          ({ status }) => status,
          () => 'failed',
        );
      return [await ask('/', { method: 'POST' }), await ask('/offline-files.json'), await ask('/sw.js')];
    });
    expect(outcome).toEqual(['failed', 'failed', 'failed']);
  });
});

describe('saving, where something is missing,', () => {
  test.each([
    [
      'storage of the navigator',
      () => Object.defineProperty(Navigator.prototype, 'storage', { value: undefined }),
    ],
    ['AbortSignal.throwIfAborted', () => Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted')],
  ])('goes on: %s', async (_name, remove) => {
    await reader.context.addInitScript(remove);
    await saveAll();
  });

  test.each([
    [
      'the browser forbids it',
      () => (CacheStorage.prototype.keys = () => Promise.reject(new DOMException('', 'SecurityError'))),
      '浏览器不允许保存',
    ],
    [
      'there is no space',
      () => (Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'))),
      '本机空间不够',
    ],
    [
      'the browser lacks something',
      () => (Cache.prototype.keys = () => Promise.reject(new TypeError('x.at is not a function'))),
      '这个浏览器用不了',
    ],
    [
      'what is to be saved does not come',
      () => (Cache.prototype.keys = () => Promise.reject(new TypeError('Failed to fetch'))),
      '可能是网络断了',
    ],
  ])('ends in a true sentence: %s', async (_name, damage, words) => {
    await reader.context.addInitScript(damage);
    await go('offline/');
    const save = reader.page.locator('#offline-save');
    await expect.poll(async () => (await save.isVisible()) || (await state()) !== '').toBe(true);
    if (await save.isVisible()) await save.click();
    await expect.poll(state).toContain(words);
    expect(await reader.page.locator('#offline-cancel').isVisible()).toBe(false);
  });

  test('does not blame the network for an answer of the server', async () => {
    await reader.page.route('**/offline-files.json', (route) => route.fulfill({ status: 404, body: '' }));
    await go('offline/');
    await expect.poll(state).toContain('没有加载成功');
  });
});
