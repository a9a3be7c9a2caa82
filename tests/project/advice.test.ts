import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ADVICE } from '../../src/guide/next-edition/advice.ts';

test('each error that the split of a text can end in is explained in the maintainers’ language, and no other', () => {
  const code = globSync('src/guide/{model,parse}/**/*.ts', { exclude: (name) => name.endsWith('.test.ts') })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const reported = [...code.matchAll(/\.error\(\s*'([a-z-]+)'/g)].map(([, id = '']) => id);
  expect(reported.length).toBeGreaterThan(20);
  expect(reported.filter((id) => !Object.hasOwn(ADVICE, id))).toEqual([]);
  expect(Object.keys(ADVICE).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
});
