import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

/** What the checker says of a place in a page. */
interface Finding {
  type: 'error' | 'info' | 'non-document-error';
  url: string;
  message: string;
  extract?: string;
}

/** What it is wrong about, or what is not ours: its words, and why they are passed over. */
const PASSED_OVER: readonly [message: RegExp, reason: string][] = [
  [
    /^(?:Inline script|Resource) violates Content Security Policy/,
    'it reads files, which are of no origin, and knows no hashes; in a browser browser.test.ts holds every page to its policy',
  ],
  [
    /^Document uses the Unicode Private Use Area/,
    'the data of the search index name characters by which texts are spelt in it (src/features/search/spelling.ts)',
  ],
];

/** Everything that the Nu checker says of the pages below a folder. */
function check(folder: string): Finding[] {
  const jar = path.resolve('node_modules/vnu-jar/build/dist/vnu.jar');
  const { error, stdout, stderr } = spawnSync(
    'java',
    ['-jar', jar, '--skip-non-html', '--format', 'json', '--stdout', '--exit-zero-always', folder],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (error)
    throw new Error('the Nu checker needs Java 11 or later (Debian: apt-get install default-jre-headless)');
  if (!stdout.startsWith('{')) throw new Error(`the Nu checker failed: ${stderr}`);
  return (JSON.parse(stdout) as { messages: Finding[] }).messages;
}

// With npm run test:full alone: it needs Java.
test.each([
  ['the root of a host', 'rootSite'],
  ['a sub-path', 'subPathSite'],
] as const)('the Nu checker finds nothing wrong with any page from %s', (_name, built) => {
  const folder = inject(built);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const findings = check(folder);
  // It reads all of them: of each it misunderstands the policy.
  expect(new Set(findings.map(({ url }) => url)).size).toBe(pages.length);
  expect(PASSED_OVER.filter(([words]) => !findings.some(({ message }) => words.test(message)))).toEqual([]);
  const wrong = findings.filter(({ message }) => !PASSED_OVER.some(([words]) => words.test(message)));
  expect(wrong.map(({ url, message, extract }) => `${url}: ${message} ${extract ?? ''}`)).toEqual([]);
});
