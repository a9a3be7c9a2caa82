import { build } from 'vite';
import { expect, test } from 'vitest';
import { HELPER, leanPreload } from './lean-preload.ts';

const FILES: Readonly<Record<string, string>> = {
  'a-page': `import('picked').then(({ picked }) => document.title = picked);
    import('whole').then((whole) => whole.tell(), () => document.title = 'gone');
    document.onclick = async () => { const { picked, renamed: other } = await import('picked'); other(picked); };
    document.onkeydown = async () => (await Promise.all([import('whole'), import('picked')]))[1].renamed('');`,
  'other-page': `import('whole').then(({ tell }) => tell());`,
  picked: `export const picked = 'x'; export const renamed = (x) => document.body.append(x);`,
  whole: `export const tell = () => document.body.append('y');`,
};

test.each([true, false])(
  'imports on demand preload nothing and are as they were written, minified: %s',
  async (minify) => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'files',
          enforce: 'pre',
          resolveId: (id) => (id in FILES ? id : undefined),
          load: (id) => FILES[id],
        },
        leanPreload,
      ],
      build: { write: false, minify, rolldownOptions: { input: ['a-page', 'other-page'] } },
    });
    const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
    const codes = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''));
    expect(chunks.map(({ fileName }) => fileName.includes(HELPER))).not.toContain(true);
    expect(codes.join('')).not.toMatch(/__vite_|preload-helper|link/i);
    // All but the one whose answer is taken whole.
    if (!minify) expect(codes.join('').match(/__vitePreload\(/g)).toHaveLength(1);
    expect(codes.join('').match(/\bimport\(/g)).toHaveLength(6);
  },
);
