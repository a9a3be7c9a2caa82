import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { allAddresses, readBuilt } from '../support/addresses.ts';
import { SITES, useSite } from '../support/site.ts';
import { holding } from '../support/statements.ts';

const site = useSite();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const addresses = await allAddresses();

/** The root of a site as it calls itself. */
function rootOf(base: string): string {
  return new URL(base, DEFAULT_SITE).href;
}

/** Whether a whole address, perhaps with an anchor, is of a site and leads to a file of it. */
async function leadsSomewhere(address: string, folder: string, root: string): Promise<boolean> {
  if (!address.startsWith(root)) return false;
  const file = address.slice(root.length).replace(/[?#].*$/, '');
  const name = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  return (await stat(path.join(folder, name)).catch(() => null))?.isFile() ?? false;
}

/** The elements of an XML document, read strictly: by a browser. */
async function readXml(file: string): Promise<{ name: string; text: string; href: string | null }[]> {
  const page = await site.browser.newPage();
  const elements = await page.evaluate(
    (xml) =>
      [...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('*')].map((one) => ({
        name: one.parentElement ? `${one.parentElement.localName}/${one.localName}` : one.localName,
        text: one.childElementCount === 0 ? one.textContent : '',
        href: one.getAttribute('href'),
      })),
    await readBuilt(file),
  );
  await page.close();
  expect(elements.map(({ name }) => name).filter((name) => name.includes('parsererror'))).toEqual([]);
  return elements;
}

interface Head {
  title: string;
  meta: (name: string) => string;
  link: (rel: string) => string;
  jsonLd: Record<string, unknown> | undefined;
}

async function headOf(folder: string, address: string): Promise<Head> {
  const html = await readFile(path.join(folder, address, 'index.html'), 'utf8');
  const { document } = parseHTML(html);
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
  return {
    title: document.querySelector('title')?.textContent ?? '',
    meta: (name) =>
      document.querySelector(`meta[name="${name}"],meta[property="${name}"]`)?.getAttribute('content') ?? '',
    link: (rel) => document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? '',
    jsonLd: json ? (JSON.parse(json) as Record<string, unknown>) : undefined,
  };
}

test.each(SITES)(
  'every page of the %s says what it is, with whole addresses of the site',
  async (name, base) => {
    const folder = inject(name);
    const root = rootOf(base);
    for (const address of addresses) {
      const { title, meta, link } = await headOf(folder, address);
      expect(link('canonical'), address).toBe(root + address);
      expect(meta('og:url'), address).toBe(root + address);
      expect(meta('og:title'), address).toBe(title);
      expect(meta('og:description'), address).toBe(meta('description'));
      expect([meta('og:site_name'), meta('og:locale')]).toEqual(['指南针', 'zh_CN']);
      expect(await leadsSomewhere(meta('og:image'), folder, root), meta('og:image')).toBe(true);
      for (const rel of ['icon', 'apple-touch-icon', 'alternate']) {
        const whole = new URL(link(rel), root).href;
        expect(await leadsSomewhere(whole, folder, root), `${rel} of ${address}: ${whole}`).toBe(true);
      }
    }
  },
);

test('no two pages have the same title or description, and none is too long to be shown', async () => {
  const heads = await Promise.all(addresses.map((address) => headOf(inject('rootSite'), address)));
  const descriptions = heads.map(({ meta }) => meta('description'));
  expect(new Set(heads.map(({ title }) => title)).size).toBe(addresses.length);
  expect(new Set(descriptions).size).toBe(addresses.length);
  expect(descriptions.filter((text) => text.length > 90 || text.length < 10)).toEqual([]);
  expect(heads.map(({ title }) => title).filter((text) => text.length > 80)).toEqual([]);
});

test('a call’s description has its number, mode, cap, term and who may lead', async () => {
  const { title, meta } = await headOf(inject('rootSite'), '2026/13/2/');
  expect(title).toBe('方向13·子方向2：科技兴警关键技术研发与应用示范 · 2026年度广西科技计划项目申报指南');
  expect(meta('description')).toBe(
    '方向13·子方向2，重点研发计划。资助方式：前资助或自筹；资助经费：不超过150万元；实施年限：不超过3年。' +
      '〔允许，未排除其他〕公安机关警务技术职务序列的公务员可牵头或参与申报该…',
  );
  const deferred = await headOf(inject('rootSite'), '2026/37/');
  expect(deferred.meta('description')).toBe('方向37，“协同”计划。申报：另行通知。');
});

test('each entry has its own picture, 1200 by 630, and small', async () => {
  const folder = inject('rootSite');
  const own = new Set<string>();
  for (const address of addresses) {
    const image = (await headOf(folder, address)).meta('og:image').slice(rootOf('/').length);
    const png = await readFile(path.join(folder, image));
    expect(png.subarray(1, 4).toString(), image).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], image).toEqual([1200, 630]);
    expect(png.length, image).toBeLessThan(45 * 1024);
    own.add(image);
  }
  for (const { id } of calls) expect(own).toContain(`og/2026/${id}.png`);
  expect(own).toContain('og/site.png');
});

test.each(SITES)(
  'JSON-LD of the %s says where a page stands and what the guide states',
  async (name, base) => {
    const folder = inject(name);
    const root = rootOf(base);
    for (const call of calls) {
      const { jsonLd } = await headOf(folder, call.url);
      const { breadcrumb, mainEntity } = jsonLd as {
        breadcrumb: { itemListElement: { position: number; name: string; item?: string }[] };
        mainEntity: { '@type': string; name: string; amount?: { minValue?: number; maxValue?: number } };
      };
      const steps = breadcrumb.itemListElement;
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
      for (const { item = '' } of steps.slice(0, -1)) {
        expect(await leadsSomewhere(item, folder, root), item).toBe(true);
      }
      expect(steps.at(-1)).toMatchObject({ name: expect.stringContaining(call.title) as string });
      expect(steps.at(-1)).not.toHaveProperty('item');
      expect(mainEntity['@type']).toBe('MonetaryGrant');
      expect(mainEntity.name).toContain(call.title);
      // A case without a number may come to more or less than all others.
      const cases = call.funding?.cases ?? [];
      const bounds = holding(cases.every(({ min, max }) => (min ?? max) !== null) ? cases : []);
      expect((mainEntity.amount?.maxValue ?? 0) / 10_000).toBe(bounds.max ?? 0);
      expect((mainEntity.amount?.minValue ?? 0) / 10_000).toBe(bounds.min ?? 0);
    }
    const home = (await headOf(folder, '')).jsonLd;
    expect(home).toMatchObject({
      '@type': 'WebSite',
      potentialAction: { target: { urlTemplate: `${root}search/?q={query}` } },
    });
  },
);

test.each(SITES)(
  'what the sitemap, robots.txt, llms.txt and Markdown of the %s name is there',
  async (name, base) => {
    const folder = inject(name);
    const root = rootOf(base);
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    const linked = [
      ...read('robots.txt').matchAll(/^Sitemap: (.*)$/gm),
      ...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g),
      ...read('feed.xml').matchAll(/(?: href="|<icon>)(.*?)["<]/g),
      ...read('llms.txt').matchAll(/\]\((.*?)\)/g),
      ...calls.flatMap(({ url }) => [
        ...read(`${url}index.md`).matchAll(/(?:\]\(|<)(http:\/\/localhost.*?)[)>]/g),
      ]),
    ].map(([, address = '']) => address);
    expect(linked.length).toBeGreaterThan(500);
    for (const address of new Set(linked)) {
      expect(await leadsSomewhere(address, folder, root), address).toBe(true);
    }
  },
);

test('the sitemap lists exactly the pages that have something to read', async () => {
  const listed = (await readXml('sitemap.xml')).filter(({ name }) => name === 'url/loc');
  const expected = addresses
    .filter((address) => !/^(?:search|offline)\/|\/print\//.test(address))
    .map((address) => rootOf('/') + address);
  expect(listed.map(({ text }) => text).sort()).toEqual(expected.sort());
});

test('the feed is an Atom feed', async () => {
  const elements = await readXml('feed.xml');
  const textsOf = (name: string): string[] =>
    elements.filter((one) => one.name === name).map(({ text }) => text);
  const [self] = elements.filter(({ name }) => name === 'feed/link');
  expect(self?.href).toBe(`${rootOf('/')}feed.xml`);
  for (const name of ['feed/id', 'feed/title', 'feed/updated', 'author/name']) {
    expect(textsOf(name), name).toHaveLength(1);
  }
  const count = textsOf('feed/entry').length;
  expect(count).toBeGreaterThan(0);
  for (const name of ['entry/id', 'entry/title', 'entry/updated', 'entry/content']) {
    expect(
      textsOf(name).filter((text) => text !== ''),
      name,
    ).toHaveLength(count);
  }
  const ids = [...textsOf('feed/id'), ...textsOf('entry/id')];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:\S+$/);
  const times = textsOf('entry/updated');
  expect(textsOf('feed/updated')).toEqual(times.slice(0, 1));
  for (const time of times) expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
});

test('the mark is there as SVG, ICO and PNG', async () => {
  const folder = inject('rootSite');
  expect(await readBuilt('favicon.svg')).toMatch(/^<svg .*prefers-color-scheme:dark/);
  const ico = await readFile(path.join(folder, 'favicon.ico'));
  expect(
    ico
      .subarray(ico.readUInt32LE(18) + 1)
      .subarray(0, 3)
      .toString(),
  ).toBe('PNG');
  const touch = await readFile(path.join(folder, 'apple-touch-icon.png'));
  expect([touch.readUInt32BE(16), touch.readUInt32BE(20)]).toEqual([180, 180]);
});
