import { LinkChecker, LinkState } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/build/serve-folder.ts';
import { SITES } from '../support/site.ts';

test.each(SITES)('every internal link and anchor of the %s leads somewhere', async (name, base) => {
  const site = await serveFolder(inject(name), base, 0);
  const checked = await new LinkChecker().check({
    path: site.address,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    // Other hosts are not asked: no test needs the network.
    linksToSkip: (link) => Promise.resolve(!link.startsWith(new URL(site.address).origin)),
  });
  site.server.close();
  const broken = checked.links.filter(
    // #top is the beginning of a page that is there, whatever stands in it.
    ({ state, status, url }) => state === LinkState.BROKEN && !(status === 200 && url.endsWith('#top')),
  );
  expect(broken.map(({ url, parent, status }) => `${url} on ${parent ?? '?'}: ${status ?? ''}`)).toEqual([]);
  // Every page is reached from the home page: 101 calls and the pages above them.
  const pages = new Set(
    checked.links.filter(({ state }) => state === LinkState.OK).map(({ url }) => url.replace(/#.*$/, '')),
  );
  expect(pages.size).toBeGreaterThan(120);
  expect([...pages].every((url) => url.startsWith(site.address))).toBe(true);
});
