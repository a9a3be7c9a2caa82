import './scripts/require-node.mjs';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { shippedLicences } from './src/features/about/shipped-licences.ts';
import { splitOnChange } from './src/build/dev/split-on-change.ts';
import { DEFAULT_SITE, pageSettings, readSettings } from './src/site/settings.ts';
import { leanPreload } from './src/build/lean-preload.ts';
import { SCRIPT_CHUNKS } from './src/build/script-chunks.ts';
import { rehypeEntry, remarkReadEntry } from './src/site/text/markdown-plugins.ts';

const settings = readSettings(process.env);
const { base } = settings;

// Astro puts variables of these names in the place of Vite's own values: a host's BASE_URL would be in every link.
for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];

export default defineConfig({
  site: settings.site ?? DEFAULT_SITE,
  base,
  outDir: settings.outDir,
  // Nothing is published as it lies there: a folder `public` is a site that was built (OUT_DIR=public), and is not put into the next.
  publicDir: './.astro/no-public',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [splitOnChange()],
  vite: {
    // Nor does a file .env say them.
    envDir: false,
    build: {
      // One style sheet for all pages: 7 KB once, instead of five requests for each kind of page.
      cssCodeSplit: false,
      // Browsers inside other apps are years behind: scripts are written, and styles spelt out (light-dark() and the like),
      // for those below the baseline too (docs/rooms.md).
      target: ['chrome86', 'firefox115', 'safari15'],
      cssTarget: ['chrome88', 'firefox115', 'safari15', 'ios15'],
    },
    // Only a build knows whether there will be PDF files, and says so itself.
    define: pageSettings({ ...settings, hasPdf: false }),
    plugins: [leanPreload, shippedLicences],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Not Astro's, which is the part's name and forty letters more, on every page.
              entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_astro_.*/, '')}.[hash].js`,
              codeSplitting: { groups: SCRIPT_CHUNKS },
            },
          },
        },
      },
    },
  },
  markdown: {
    syntaxHighlight: false,
    // remark and rehype, not Astro's own processor; smartypants would change the guide's quotation marks.
    processor: unified({
      // The text has none of its constructs, and www.… or an address of mail in it would become a link.
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkReadEntry],
      rehypePlugins: [[rehypeEntry, { base }]],
    }),
  },
});
