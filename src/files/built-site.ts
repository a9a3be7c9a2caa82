import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The HTML pages below `dist/<year>/`, address (`/2026/13/2/`) → HTML, in address order. */
export function readBuiltPages(dist: string, year: string): Map<string, string> {
  const names = readdirSync(path.join(dist, year), { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => path.basename(name) === 'index.html').sort();
  return new Map(
    pages.map((name) => {
      const folder = path.dirname(name).split(path.sep).join('/');
      const address = folder === '.' ? `/${year}/` : `/${year}/${folder}/`;
      return [address, readFileSync(path.join(dist, year, name), 'utf8')];
    }),
  );
}
