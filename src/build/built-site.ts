import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The HTML pages of an edition, address (`/2026/13/2/`) → HTML, in address order. */
export interface BuiltPages {
  pages: Map<string, string>;
  /** Print views (`/2026/print/hangji/`): they show again what the pages show. */
  papers: Map<string, string>;
}

/** The pages below `dist/<year>/`. */
export function readBuiltPages(dist: string, year: string): BuiltPages {
  const names = readdirSync(path.join(dist, year), { recursive: true, encoding: 'utf8' });
  const built: BuiltPages = { pages: new Map(), papers: new Map() };
  for (const name of names.filter((each) => path.basename(each) === 'index.html').sort()) {
    const folder = path.dirname(name).split(path.sep).join('/');
    const address = folder === '.' ? `/${year}/` : `/${year}/${folder}/`;
    const kind = address.startsWith(`/${year}/print/`) ? built.papers : built.pages;
    kind.set(address, readFileSync(path.join(dist, year, name), 'utf8'));
  }
  return built;
}
