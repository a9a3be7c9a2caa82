/** Where a site shows what a query finds; all but `page` are selectors. */
export interface SearchForm {
  /** The page's address below the root. */
  page: string;
  /** What is clicked before the field is there; absent where it always is. */
  opener?: string;
  field: string;
  /** What is there once an answer is shown, be it that nothing was found. */
  answered: string;
}

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
  /** What Node runs of it, with `build` for the site, or what starts its development server. */
  program: readonly string[];
  dev: readonly string[];
  /** What a build leaves for the next one. */
  caches: readonly string[];
  /** Selector of what holds a page's text, which is what search has to find. */
  text: string;
  /** The search of a page, by which a reader's first query is measured. */
  search: Required<Omit<SearchForm, 'page'>>;
  /** Where all that a query finds is linked to by `result`; absent where Pagefind is asked for it. */
  results?: SearchForm & { result: string };
}

/** What Node runs of Astro, in a project that has it. */
export const ASTRO: readonly string[] = ['node_modules/astro/bin/astro.mjs'];

const VITEPRESS_SEARCH = {
  opener: '.VPNavBarSearch button',
  field: '#localsearch-input',
  answered: '.VPLocalSearchBox :is(a.result, .no-results)',
};

export const PEERS: readonly Peer[] = [
  {
    folder: 'starlight',
    name: 'Starlight',
    packages: ['@astrojs/starlight', 'astro', 'pagefind'],
    pages: 'src/content/docs',
    files: 'public',
    output: 'dist',
    hasHeadings: false,
    program: ASTRO,
    // Where an agent runs it, it would go into the background otherwise.
    dev: ['dev', '--ignore-lock'],
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    text: 'main h1, .sl-markdown-content',
    search: {
      opener: 'button[data-open-modal]',
      field: '.pagefind-ui__search-input',
      answered: '.pagefind-ui__results',
    },
  },
  {
    folder: 'vitepress',
    name: 'VitePress',
    packages: ['vitepress', 'minisearch'],
    pages: 'pages',
    files: 'pages/public',
    output: '.vitepress/dist',
    hasHeadings: true,
    program: ['node_modules/vitepress/bin/vitepress.js'],
    dev: ['dev'],
    caches: ['.vitepress/cache'],
    text: '.vp-doc',
    search: VITEPRESS_SEARCH,
    results: { page: '', ...VITEPRESS_SEARCH, result: '.VPLocalSearchBox a.result' },
  },
  {
    folder: 'docusaurus',
    name: 'Docusaurus',
    packages: ['@docusaurus/core', '@docusaurus/faster', '@easyops-cn/docusaurus-search-local'],
    pages: 'docs',
    files: 'static',
    output: 'build',
    hasHeadings: false,
    program: ['node_modules/@docusaurus/core/bin/docusaurus.mjs'],
    dev: ['start', '--no-open'],
    caches: ['.docusaurus', 'node_modules/.cache'],
    text: '.theme-doc-markdown',
    search: {
      opener: '.navbar__search-input',
      field: '.navbar__search-input',
      answered: '.navbar__search [role=option], .navbar__search [class*=noResults_]',
    },
    // Its search page, for the drop-down shows 8 headings and passages alone.
    results: {
      page: 'search/',
      field: '.container input[name=q]',
      answered: '.container > p',
      result: '.container article h2 a',
    },
  },
];
