// What browsers of readers may lack (docs/decisions.md): the client's scripts and all style sheets use nothing that the baseline
// does not know, Chromium 107, Safari and iOS 15.4, Firefox 115, or below it Chromium 86 and iOS 15, but for what is named
// here with the reason. Syntax is no matter: the build spells it out (astro.config.mjs).
import css from '@eslint/css';
import compat from 'eslint-plugin-compat';
import esX from 'eslint-plugin-es-x';

const CLIENT = [
  'src/{layout,site/client}/**/*.ts',
  'src/features/*/client/**/*.ts',
  'src/features/offline/*worker*.ts',
];

/** Methods and functions of the language that came after what the oldest browsers know. */
const NEW_IN = ['es2022', 'es2023', 'es2024', 'es2025', 'esnext'];

/**
 * What style sheets use and some browser of the baseline lacks, or once had under another name. The rule knows years, not
 * browsers: what all had in 2021 is in the baseline.
 */
const STYLES = {
  available: 2021,
  allowAtRules: [
    // Margins and sizes of sheets; where its named pages and page numbers are unknown, the browser's own sheet is printed.
    'page',
    // Only whether the link to the top is there on a short page.
    'container',
  ],
  allowFunctions: [
    // Spelt out by the build.
    'light-dark',
  ],
  allowMediaConditions: [
    // Where it is unknown there is no such mode.
    'forced-colors',
  ],
  allowSelectors: [
    // Spelt out by the build.
    'nesting',
    // In the baseline: Chromium 86, Firefox 85, Safari 15.4.
    'focus-visible',
    // In the baseline: Chromium 37, Firefox 47, Safari 15.4.
    'backdrop',
    // What was looked for is marked where the script can (mark-terms.ts).
    'highlight',
  ],
  allowUnits: [
    // After the same in vh (tests/site/fallbacks.test.ts).
    'dvh',
  ],
  allowProperties: [
    // In the baseline: they are later in the data for what came later to a part of them.
    ...['color-scheme', 'outline', 'scroll-snap-type', 'page'],
    // The build puts the older name before it.
    ...['text-size-adjust', 'user-select', 'print-color-adjust', 'appearance'],
    // How it looks, not what is there or where.
    ...['scrollbar-color', 'scrollbar-width', 'text-wrap', 'text-spacing-trim', 'text-autospace'],
    // Without it the page scrolls on when a dialog is at its end.
    'overscroll-behavior',
    // Without them the link to the top is there half a screen later, or earlier.
    ...['container-type', 'animation-timeline', 'animation-range'],
    // When a long list is laid out, not what it shows (in-pieces.ts).
    ...['content-visibility', 'contain-intrinsic-size'],
    // Without them a paragraph is broken after its first line.
    ...['orphans', 'widows'],
  ],
  allowPropertyValues: {
    // In the baseline: Chromium 80, Firefox 65, Safari 15.4.
    'overflow-wrap': ['anywhere'],
    // A heading stays alone at the end of a sheet where it is unknown.
    'break-after': ['avoid'],
    'break-before': ['avoid'],
    // With the link to the top, which is not cut off without it.
    overflow: ['clip'],
  },
};

/** Parts of ESLint's configuration. */
export const BROWSERS = [
  {
    files: CLIENT,
    ignores: ['**/*.test.ts'],
    plugins: { compat, 'es-x': esX },
    settings: {
      browsers: ['chrome >= 86', 'ios_saf >= 15', 'safari >= 15.4', 'firefox >= 115'],
      polyfills: [
        // Asked for with 'highlights' in CSS (mark-terms.ts).
        'Highlight',
        // A rejection where it is missing (offline-page.ts).
        'navigator.storage',
      ],
    },
    rules: {
      'compat/compat': 'error',
      ...Object.assign({}, ...NEW_IN.map((year) => esX.configs[`flat/no-new-in-${year}`].rules)),
      // Syntax.
      'es-x/no-class-instance-fields': 'off',
    },
  },
  {
    files: ['src/**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: { 'css/use-baseline': ['error', STYLES] },
  },
  {
    // Room for a line of words that comes later; without the unit the words make it.
    files: ['src/features/search/search-page.css'],
    rules: { 'css/use-baseline': ['error', { ...STYLES, allowUnits: [...STYLES.allowUnits, 'lh'] }] },
  },
];
