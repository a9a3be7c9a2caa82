import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { shippedLicences } from './src/features/about/shipped-licences.ts';
import { splitOnChange } from './src/build/dev/split-on-change.ts';
import { DEFAULT_SITE, findSite } from './src/site/default-site.ts';
import { leanPreload } from './src/build/lean-preload.ts';
import { SCRIPT_CHUNKS } from './src/build/script-chunks.ts';
import { rehypeEntry } from './src/site/text/rehype-entry.ts';
import { remarkReadEntry } from './src/site/text/remark-read-entry.ts';

// BASE is the path below its host that the site is served under.
const base = process.env.BASE ?? '/';

export default defineConfig({
  site: findSite(process.env) ?? DEFAULT_SITE,
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [splitOnChange()],
  vite: {
    build: {
      // One style sheet for all pages: 7 KB once, instead of five requests for each kind of page.
      cssCodeSplit: false,
      // Browsers inside other apps are years behind; Lightning CSS spells light-dark() and the like out for them.
      cssTarget: ['chrome100', 'firefox100', 'safari15'],
    },
    plugins: [leanPreload, shippedLicences],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
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
