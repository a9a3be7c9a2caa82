import type { Plugin } from 'vite';

/** The name of that helper, and of the chunk that it is. */
export const HELPER = 'preload-helper';

/**
 * Takes Vite's helper out that preloads what a script imports when it is wanted: no script of ours brings styles with it,
 * and the helper would be 0.8 KB and a request more on every page. What is left of it calls the import itself.
 */
export const leanPreload: Plugin = {
  name: 'lean-preload',
  enforce: 'pre',
  load: (id) =>
    id.endsWith(`vite/${HELPER}.js`) ? 'export const __vitePreload = (load) => load();' : undefined,
  renderChunk: (code) =>
    code.replace(
      /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*"\.\/preload-helper\.[^"]+";/,
      (_import, local: string) => `const ${local}=load=>load();`,
    ),
  // After Vite has put in the lists of what to preload, which nothing reads now.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type !== 'chunk') continue;
        if (output.name === HELPER) Reflect.deleteProperty(bundle, file);
        output.code = output.code
          .replace(/^const __vite__mapDeps=.+;\n/, '')
          .replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      }
    },
  },
};
