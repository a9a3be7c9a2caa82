import { docusaurusSearch } from './search-docusaurus.ts';
import { starlightSearch } from './search-starlight.ts';
import { vitepressSearch } from './search-vitepress.ts';
import type { PeerSearch } from './site-search.ts';

/** Another generator, and where things lie in a project of it. */
export interface Peer {
  /** Of its template, beside this file, and of its project: `starlight`. */
  folder: string;
  /** As it calls itself. */
  name: string;
  /** The package whose version is the peer's; then others that decide what is measured. */
  packages: readonly string[];
  /** Where its pages' Markdown, the files that it takes as they are, and the built site lie. */
  pages: string;
  files: string;
  output: string;
  /** A page's heading stands in its Markdown; else it is made of the title in the frontmatter. */
  hasHeadings: boolean;
  /** What Node runs to build the site. */
  command: readonly string[];
  /** What a build leaves for the next one. */
  caches: readonly string[];
  search: PeerSearch;
}

export const PEERS: readonly Peer[] = [
  {
    folder: 'starlight',
    name: 'Starlight',
    packages: ['@astrojs/starlight', 'astro', 'pagefind'],
    pages: 'src/content/docs',
    files: 'public',
    output: 'dist',
    hasHeadings: false,
    command: ['node_modules/astro/bin/astro.mjs', 'build'],
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    search: starlightSearch,
  },
  {
    folder: 'vitepress',
    name: 'VitePress',
    packages: ['vitepress', 'minisearch'],
    pages: 'pages',
    files: 'pages/public',
    output: '.vitepress/dist',
    hasHeadings: true,
    command: ['node_modules/vitepress/bin/vitepress.js', 'build'],
    caches: ['.vitepress/cache'],
    search: vitepressSearch,
  },
  {
    folder: 'docusaurus',
    name: 'Docusaurus',
    packages: ['@docusaurus/core', '@docusaurus/faster', '@easyops-cn/docusaurus-search-local'],
    pages: 'docs',
    files: 'static',
    output: 'build',
    hasHeadings: false,
    command: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    caches: ['.docusaurus', 'node_modules/.cache'],
    search: docusaurusSearch,
  },
];
