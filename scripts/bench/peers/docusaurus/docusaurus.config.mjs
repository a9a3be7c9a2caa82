// As Docusaurus' classic template has it, docs only, in Chinese. It has no local search of its own and lists community
// plugins; this one is set up as its README says for Chinese (`language`, `hashed`), and for docs at the root.
import { readFileSync } from 'node:fs';

const guide = JSON.parse(readFileSync('guide.json', 'utf8'));

export default {
  title: guide.title,
  tagline: guide.description,
  favicon: 'favicon.svg',
  url: guide.site,
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  future: { v4: true },
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  // The pages are Markdown, not MDX.
  markdown: { format: 'detect' },
  presets: [
    ['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.mjs' }, blog: false, pages: false }],
  ],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: true, language: ['en', 'zh'], docsRouteBasePath: '/', indexBlog: false },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: guide.title },
  },
};
