import { readdirSync, readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import esX from 'eslint-plugin-es-x';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

// Chromium 107 knows no dvh: drawer and dialogs would be higher than the window there, and could not scroll.
test('whatever is as high as the window is so where dvh is unknown', () => {
  const folder = path.join(inject('rootSite'), '_astro');
  let count = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.css'))) {
    const rules = readFileSync(path.join(folder, file), 'utf8').matchAll(/\{([^{}]*dvh[^{}]*)\}/g);
    for (const [, rule = ''] of rules) {
      for (const [, property = '', value = ''] of rule.matchAll(/([\w-]+):([^;]*dvh[^;]*)/g)) {
        const before = rule.slice(0, rule.indexOf(`${property}:${value}`));
        expect(before, rule).toContain(`${property}:${value.replace('dvh', 'vh')}`);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThanOrEqual(4);
});

/** What came to the language after the oldest browsers that readers have; syntax the build spells out. */
const NEW: Linter.RulesRecord = Object.fromEntries(
  (['es2022', 'es2023', 'es2024', 'es2025', 'esnext'] as const)
    .flatMap((year) => Object.entries(esX.configs[`flat/no-new-in-${year}`].rules as Linter.RulesRecord))
    // An array has all that iterators have now; `transfer` is a number of bytes of ours.
    .filter(([rule]) => !/iterator-prototype|arraybuffer-prototype-transfer|class/.test(rule)),
);

// What is linted where it is written are the folders of the client; a script that is sent has more in it.
test('no script that is sent calls what browsers of the baseline do not have', () => {
  const folder = inject('rootSite');
  const scripts = [...readdirSync(path.join(folder, '_astro')).map((name) => `_astro/${name}`), 'sw.js'];
  const linter = new Linter();
  const find = (code: string): string[] =>
    linter
      .verify(code, [
        {
          plugins: { 'es-x': esX },
          rules: NEW,
          settings: { 'es-x': { aggressive: true } },
          languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
        },
      ])
      .map(({ message }) => message);
  expect(find('Map.groupBy([1], String); [1].at(-1)')).toHaveLength(2);
  const sent = scripts.filter((name) => name.endsWith('.js'));
  expect(sent.length).toBeGreaterThan(20);
  for (const name of sent) expect(find(readFileSync(path.join(folder, name), 'utf8')), name).toEqual([]);
});
