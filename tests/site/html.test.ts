import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { allAddresses, readBuilt } from '../support/addresses.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Anchors are c1, k2, L459.
    'valid-id': ['error', { relaxed: true }],
    // The guide's own text is kept as it is, with white space at the beginning of a line.
    'no-trailing-whitespace': 'off',
  },
});

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  for (const file of ['404.html', ...(await allAddresses()).map((address) => `${address}index.html`)]) {
    const report = await validator.validateString(await readBuilt(file), file);
    for (const { messages } of report.results) {
      problems.push(...messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId}: ${message}`));
    }
  }
  expect(problems).toEqual([]);
});

test('no data attribute says false: scripts and styles ask whether it is there', async () => {
  const found: string[] = [];
  for (const address of await allAddresses())
    for (const [attribute] of (await readBuilt(`${address}index.html`)).matchAll(/ data-[\w-]+="?false\b/g))
      found.push(`${address}${attribute}`);
  expect(found).toEqual([]);
});
