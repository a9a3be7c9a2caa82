import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What readers ask for most: pages, below the base. */
const PAGES = ['', '2026/13/2/', '2026/63/', '2026/jijin/', '2026/browse/', 'search/'];

/**
 * What readers of a built site ask for, as paths with its base: pages, the style sheets and scripts of the first, part of the
 * index of search, the data, and a PDF file where there is one. Throws when one of the pages is not there.
 */
export function typicalPaths(folder: string, base: string): string[] {
  const missing = PAGES.find((page) => !existsSync(path.join(folder, page, 'index.html')));
  if (missing !== undefined) throw new Error(`${folder} has no page ${missing}`);
  const home = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const assets = [...home.matchAll(/(?:href|src)="?([^"> ]+\.(?:css|js))[" >]/g)].flatMap(([, address]) =>
    address === undefined ? [] : [address],
  );
  const first = (under: string, pattern: RegExp): string[] => {
    const names = existsSync(path.join(folder, under))
      ? readdirSync(path.join(folder, under), { recursive: true, encoding: 'utf8' })
      : [];
    const [name] = names.filter((each) => pattern.test(each)).sort();
    return name === undefined ? [] : [`${base}${under}/${name}`];
  };
  return [
    ...PAGES.map((page) => `${base}${page}`),
    ...assets,
    ...first('pagefind', /\.pf_index$/),
    ...first('pagefind', /^texts\/.*\.json$/),
    `${base}2026/data/shortlist.json`,
    ...first('2026/pdf', /\.pdf$/),
  ];
}
