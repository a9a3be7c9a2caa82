import type { Plugin } from 'vite';

/** The name of Vite's helper, and of the chunk that it is. */
export const HELPER = 'preload-helper';

/** An import on demand, which a file of many modules hands over by name. */
const IMPORT = String.raw`(import\("[^"]*"\)(?:\.then\(\(\w+\) => \w+\.\w+\))?)`;

/** The same as Vite wraps it: the helper is given what to call and, in the mark's place, a list of what to preload. */
const WRAPPED = [
  String.raw`\(\) => ${IMPORT}`,
  String.raw`async \(\) => \{\s*const \{[^}]*\} = await ${IMPORT};\s*return \{[^}]*\};\s*\}`,
].map((called) => new RegExp(String.raw`__vitePreload\(${called}, __VITE_PRELOAD__\)`, 'g'));

/**
 * Takes Vite's helper out that preloads what a script imports when it is wanted: no script of ours brings styles with it,
 * and the helper would be 0.8 KB and a request more on every page. Leaves the plain import; what Vite wraps in yet another
 * way is called by the helper that stays.
 */
export const leanPreload: Plugin = {
  name: 'lean-preload',
  renderChunk: (code) => {
    const plain = WRAPPED.reduce((text, wrapped) => text.replace(wrapped, '$1'), code);
    const helper = plain.includes('__vitePreload(') ? 'const __vitePreload = (load) => load();' : '';
    return plain
      .replace(/import\s*\{\s*\w+ as __vitePreload\s*\}\s*from\s*"\.\/preload-helper[^"]+";/, helper)
      .replaceAll(', __VITE_PRELOAD__', '');
  },
  generateBundle: (_options, bundle) => {
    for (const [file, output] of Object.entries(bundle))
      if (output.type === 'chunk' && output.name === HELPER) Reflect.deleteProperty(bundle, file);
  },
};
