import { readdirSync, readFileSync } from 'node:fs';
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
