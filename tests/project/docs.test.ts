import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import vitestConfig from '../../vitest.config.ts';
import { callsOf, splitRealGuide } from '../support/real-guide.ts';
import { DOCS, isCommitted, namedPlaces, readDoc } from '../support/read-docs.ts';

/** What a build or a command makes, and nobody commits; tests/site/docs.test.ts looks for what is of the site. */
const MADE = new Set([
  'dist/',
  'dist/_headers',
  'dist/_redirects',
  'dist/.nojekyll',
  'dist.lock',
  'screenshots/',
  '.cache/build/',
  '.cache/scale/',
  '.astro/site-…',
  'calls.csv',
  'calls.json',
  'feed.xml',
  'llms.txt',
  'robots.txt',
  'sitemap.xml',
  '<page>index.md',
  'data/browse-rows.json',
  'texts/…/facets.json',
  // Of the machine.
  '/proc',
]);

/** What must not be claimed: a person who has counted or compared. */
const CLAIMS =
  /由人(?!工智能)|人工(?:点数|核对|计数|校对)|counted by hand|read by hand|hand[- ]count|a person (?:made|counted|read)/i;

const { guide } = splitRealGuide();
const project = JSON.parse(readDoc('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** A constant as the code has it. */
function constant(file: string, name: string): number {
  const [, value] = new RegExp(`\\bconst ${name} = ([\\d_]+);`).exec(readFileSync(file, 'utf8')) ?? [];
  if (value === undefined) throw new Error(`no ${name} in ${file}`);
  return Number(value.replaceAll('_', ''));
}

describe('the docs', () => {
  test('name only files and folders that there are', () => {
    const named = namedPlaces().filter(({ name }) => !name.startsWith('/'));
    expect(named.length).toBeGreaterThan(90);
    expect(named.filter(({ name }) => !MADE.has(name) && !isCommitted(name))).toEqual([]);
  });

  test('name only commands of the project', () => {
    const named = DOCS.flatMap((doc) => [
      ...[...readDoc(doc).matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name),
      ...[...readDoc(doc).matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name),
    ]);
    expect(new Set(named).size).toBeGreaterThan(15);
    expect(named.filter((name) => !(name in project.scripts))).toEqual([]);
    const run = DOCS.flatMap((doc) =>
      [...readDoc(doc).matchAll(/`node (\S+\.ts)/g)].map(([, file = '']) => file),
    );
    expect(run.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('say rightly that packages are pinned', () => {
    const versions = Object.values({ ...project.dependencies, ...project.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('and the site claim no person who counted or compared', () => {
    const files = [
      ...DOCS,
      ...globSync(['src/{pages,features,layout,site}/**/*.{ts,astro}', 'guidelines/*/*.yaml']),
    ];
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => CLAIMS.test(readDoc(file)))).toEqual([]);
  });

  test('and the code name no document that is not here', () => {
    const files = globSync(['*.md', '{src,tests,scripts,guidelines,docs}/**/*.{ts,astro,yaml,md}'], {
      exclude: ['**/node_modules'],
    });
    expect(files.length).toBeGreaterThan(400);
    const elsewhere = ['CONTRACT', 'FACTS'].map((name) => `${name}.md`);
    expect(
      files.filter((file) => elsewhere.some((name) => readFileSync(file, 'utf8').includes(name))),
    ).toEqual([]);
  });
});

test('both READMEs have the same commands, links, files and sections', () => {
  const outline = (doc: string) =>
    [...readDoc(doc).matchAll(/^ {4}.+$|(?<=\]\()[^)]+|`[^`\n]+`|^#+(?= )/gm)]
      .map(([part]) => part)
      .filter((part) => !part.startsWith('README'));
  expect(outline('README.md').length).toBeGreaterThan(40);
  expect(outline('README.zh-CN.md').sort()).toEqual(outline('README.md').sort());
});

const calls = callsOf(guide);
const full = parseEnv(readFileSync('tests/full.env', 'utf8'));
const inThousands = (value: number | string | undefined): string => Number(value).toLocaleString('en-US');

// What each document says, with its figures put in from what they are figures of.
test.each([
  ['README.md', `can apply for (a _call_, ${calls.length} in 2026)`],
  ['README.zh-CN.md', `2026年共${calls.length}个`],
  ['docs/CHANGELOG.md', `The guide of 2026, character for character: ${calls.length} calls`],
  [
    'docs/decisions.md',
    `the ${calls.flatMap(({ items }) => items).length} items of the edition file's totals`,
  ],
  ['docs/rooms.md', `More than ${constant('src/site/large-edition.ts', 'MOST_ON_A_PAGE')} calls`],
  ['docs/rooms.md', `the first ${constant('src/features/browse/browse-parts.ts', 'CALLS_PER_PART')} calls,`],
  [
    'docs/rooms.md',
    `of more than ${constant('src/features/navigation/nav-window.ts', 'LONGEST_LIST')} neighbours`,
  ],
  [
    'docs/rooms.md',
    `of more than ${constant('src/features/search/page-texts.ts', 'ALL_AT_ONCE')} pages the first ${constant('src/features/search/page-texts.ts', 'AT_A_TIME')},`,
  ],
  ['docs/rooms.md', `${inThousands(constant('src/site/addresses.ts', 'LINES_PER_PAGE'))} lines a page`],
  [
    'docs/rooms.md',
    `parts of about ${constant('src/features/print/paper-parts.ts', 'CALLS_PER_PART')} calls of a plan`,
  ],
  [
    'docs/rooms.md',
    `of about ${inThousands(constant('src/features/terms/cut-terms.ts', 'LINES_PER_PAGE'))} lines`,
  ],
  ['docs/rooms.md', `uses one of ${calls.length * 3} calls`],
  [
    'docs/decisions.md',
    `cut at ${inThousands(constant('src/features/search/parse-query.ts', 'LONGEST_QUERY'))} characters`,
  ],
  [
    'docs/decisions.md',
    `${inThousands(constant('src/guide/report/reporter.ts', 'MOST_OF_A_RULE'))} messages of a rule`,
  ],
  [
    'docs/decisions.md',
    `hold ${inThousands(constant('src/features/search/write-index.ts', 'LEAST_PLACES_PER_FILE'))} places`,
  ],
  ['docs/decisions.md', `more than ${constant('src/features/call/related.ts', 'MOST_HOLDERS')} calls share`],
  ['docs/CONTRIBUTING.md', `${inThousands(full['FUZZ_RUNS'])} damaged documents`],
  ['docs/CONTRIBUTING.md', `\`FUZZ_RUNS=${full['FUZZ_RUNS'] ?? ''}\``],
])('%s says rightly: %s', (doc, words) => {
  expect(readDoc(doc).toLowerCase()).toContain(words.toLowerCase());
});

test('docs count in words what there is', () => {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  const text = readDoc('docs/rooms.md');
  expect(text).toContain(`vitest has ${words[vitestConfig.test?.projects?.length ?? 0] ?? ''} projects`);
  const plans = guide.entries.filter(({ kind }) => kind === 'plan').length;
  expect(readDoc('docs/ARCHITECTURE.md')).toContain(`the top division; ${words[plans] ?? ''} in 2026`);
  const wait = constant('src/features/offline/client/start-offline.ts', 'LATER') / 1000;
  expect(text).toContain(`fetched ${words[wait] ?? ''} seconds after`);
  expect(text).toContain(
    `of what more than ${words[constant('src/features/terms/cut-terms.ts', 'MOST_LISTED')] ?? ''} calls`,
  );
});
