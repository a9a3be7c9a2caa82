// As Starlight's documentation sets up a site in one language; Pagefind comes with it and takes the language's index.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';

const guide = JSON.parse(readFileSync('guide.json', 'utf8'));

export default defineConfig({
  site: guide.site,
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: guide.title,
      description: guide.description,
      defaultLocale: 'root',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: guide.tree.map(renderEntry),
    }),
  ],
});

// A group of Starlight's side bar is no link: its own page is its first entry.
function renderEntry({ title, address, children }) {
  const own = { label: title, link: address };
  if (children.length === 0) return own;
  return { label: title, collapsed: true, items: [{ ...own, label: '总述' }, ...children.map(renderEntry)] };
}
