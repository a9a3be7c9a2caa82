import { LinkChecker, LinkState } from 'linkinator';
import { expect, test } from 'vitest';
import { serveRootSite, serveSubPathSite } from '../support/site.ts';

test.each([
  ['the root of a host', serveRootSite],
  ['a sub-path', serveSubPathSite],
])('every internal link and anchor leads somewhere, from %s', async (_name, serve) => {
  const site = await serve();
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
