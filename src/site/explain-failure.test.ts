import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure.ts';

test.each([
  new TypeError('Failed to fetch'),
  new TypeError('NetworkError when attempting to fetch resource.'),
  new TypeError('Load failed'),
  new TypeError('Failed to fetch dynamically imported module: https://x/_astro/a.js'),
  new TypeError('error loading dynamically imported module: https://x/_astro/a.js'),
  new TypeError('Importing a module script failed.'),
])('%s may be the network', (error) => {
  expect(explainFailure(error)).toContain('网络');
});

test.each([
  new TypeError('t.at is not a function'),
  new TypeError("undefined is not an object (evaluating 'navigator.storage.persist')"),
  new ReferenceError("Can't find variable: DecompressionStream"),
  new SyntaxError('Unexpected token'),
])('%s is not the network', (error) => {
  expect(explainFailure(error)).not.toContain('网络');
});
