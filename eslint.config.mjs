import { readdirSync } from 'node:fs';
import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { BROWSERS } from './eslint.browsers.mjs';

/** Zones of src from the bottom up: each may import itself and those before it. */
const ZONES = ['guide', 'site', 'features', 'layout', 'pages', 'build'];

/** What code below `files` may not import, as patterns over what stands in an import, with the reason. */
const forbid = (files, ...patterns) => ({
  files: files.flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.astro`]),
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([regex, message]) => ({ regex, message })) },
    ],
  },
});

const above = (zone) => [
  `^(?:\\.\\./)+(?:${ZONES.slice(ZONES.indexOf(zone) + 1).join('|')})/`,
  `Imports go one way: ${ZONES.join(' ← ')} (docs/ARCHITECTURE.md).`,
];

/** Features that others use, from the bottom up: a feature may use those before it, and one that is not here all of them. */
const USED = ['about', 'export', 'shortlist', 'terms', 'search', 'overview', 'browse', 'compare', 'changes'];

/** A feature is used through its index, in the browser through its client's, and by its components; given from where. */
const entrances = (feature, up, entrance) => {
  const used = USED.slice(0, USED.includes(feature) ? USED.indexOf(feature) : undefined).join('|');
  return [
    `^${up}(?!\\.\\./)(?!(?:${used || '-'})/(?:${entrance})$)[^/]+/`,
    'A feature uses another through its index.ts, client/index.ts or components, and in one direction (USED here).',
  ];
};
const FILES = ['^node:(?:fs|child_process|http)', 'The guide is read and written by others: no files here.'];
const ASTRO = ['^astro(?::|/|$)', 'The guide knows nothing of the site generator.'];
const SERVER = [
  '^(?:node|astro):|/editions\\.ts$',
  'This runs in the browser; what needs files or Astro does not.',
];

export default defineConfig(
  {
    ignores: ['dist*/', '.astro/', '.cache/', '.wireit/', 'node_modules/', 'guidelines/', 'tests/fixtures/'],
  },
  { ...eslint.configs.recommended, files: ['**/*.{ts,mjs,js,astro}'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The destructured rest is how a property is left out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // noPropertyAccessFromIndexSignature wants process.env['X'].
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // zod schemas and their types share a name.
      '@typescript-eslint/no-redeclare': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  ...astro.configs.recommended,
  { files: ['**/*.astro'], languageOptions: { globals: { PAGE_SETTINGS: 'readonly' } } },
  ...BROWSERS,
  forbid(['src/guide'], above('guide'), FILES, ASTRO),
  forbid(['src/site'], above('site')),
  forbid(['src/layout'], above('layout')),
  forbid(['src/pages'], above('pages')),
  forbid(['src/site/client'], above('site'), SERVER),
  ...readdirSync('src/features').flatMap((feature) => {
    const folder = `src/features/${feature}`;
    return [
      forbid(
        [folder],
        above('features'),
        entrances(feature, '\\.\\./', '(?:client/)?index\\.ts|\\w+\\.astro'),
      ),
      forbid([`${folder}/*`], above('features'), entrances(feature, '\\.\\./\\.\\./', 'index\\.ts')),
      forbid(
        [`${folder}/client`],
        above('features'),
        SERVER,
        entrances(feature, '\\.\\./\\.\\./', 'client/index\\.ts'),
      ),
    ];
  }),
);
