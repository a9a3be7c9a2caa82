import { init, parse } from 'es-module-lexer';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TEXTS_MANIFEST } from '../features/search/page-texts.ts';

/**
 * Names in every page of a built site, beside the scripts that it loads, the scripts that those import, so that a browser
 * fetches all of them at once instead of one after the other has come. `base` ends with a slash.
 */
export async function preloadImports(folder: string, base: string): Promise<void> {
  await init;
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const imports = new Map<string, string[]>();
  const importsOf = (script: string): string[] => {
    const known = imports.get(script);
    if (known) return known;
    const [found] = parse(readFileSync(path.join(folder, script), 'utf8'));
    const own = found.flatMap(({ n: name, d: kind }) =>
      // -1: not what is imported on demand.
      kind === -1 && name?.startsWith('.') ? [path.posix.join(path.posix.dirname(script), name)] : [],
    );
    imports.set(script, own);
    const all = [...new Set([...own, ...own.flatMap(importsOf)])];
    imports.set(script, all);
    return all;
  };
  for (const name of pages) {
    const file = path.join(folder, name);
    const html = readFileSync(file, 'utf8');
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, address = '']) =>
      address.slice(base.length),
    );
    const links = [...new Set(scripts.flatMap(importsOf))]
      .filter((script) => !scripts.includes(script))
      .map((script) => `<link rel="modulepreload" href="${base}${script}" fetchpriority="low">`);
    if (links.length > 0)
      writeFileSync(
        file,
        html.replace('<script type="module"', (tag) => `${links.join('')}${tag}`),
      );
  }
}

/**
 * Puts into the search page the files that name the parts of the index (`open-index.ts` reads them), and names there the
 * part that every query needs, so that it comes beside the scripts and not after two other files.
 */
export function preloadIndex(folder: string, base: string): void {
  const links = readdirSync(path.join(folder, 'pagefind'))
    .filter((name) => name.endsWith('.pf_meta'))
    .map(
      (name) =>
        `<link rel="preload" as="fetch" fetchpriority="low" crossorigin="anonymous" href="${base}pagefind/${name}">`,
    );
  const given = Object.fromEntries(
    ['pagefind-entry.json', TEXTS_MANIFEST].map((name) => [
      name,
      readFileSync(path.join(folder, 'pagefind', name), 'utf8'),
    ]),
  );
  const json = JSON.stringify(given).replaceAll('<', '\\u003c');
  const data = `<script type="application/json" id="search-files">${json}</script>`;
  const file = path.join(folder, 'search', 'index.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    html.replace('</head>', () => `${links.join('')}</head>`).replace('</body>', () => `${data}</body>`),
  );
}
