// Local search as VitePress' documentation sets it up for Chinese: words of the interface are given, and nothing else.
// It says of MiniSearch's options that there are some, and names none for Chinese.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const guide = JSON.parse(readFileSync('guide.json', 'utf8'));

export default defineConfig({
  lang: 'zh-CN',
  title: guide.title,
  description: guide.description,
  srcDir: 'pages',
  head: [['link', { rel: 'icon', href: '/favicon.svg' }]],
  sitemap: { hostname: guide.site },
  themeConfig: {
    sidebar: guide.tree.map(renderEntry),
    search: {
      provider: 'local',
      options: {
        locales: {
          root: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示详细列表',
                resetButtonTitle: '重置搜索',
                backButtonTitle: '关闭搜索',
                noResultsText: '没有结果',
                footer: {
                  selectText: '选择',
                  selectKeyAriaLabel: '输入',
                  navigateText: '导航',
                  navigateUpKeyAriaLabel: '上箭头',
                  navigateDownKeyAriaLabel: '下箭头',
                  closeText: '关闭',
                  closeKeyAriaLabel: 'esc',
                },
              },
            },
          },
        },
      },
    },
  },
});

function renderEntry({ title, address, children }) {
  const own = { text: title, link: address };
  return children.length === 0 ? own : { ...own, collapsed: true, items: children.map(renderEntry) };
}
