/** A package of which parts are sent to readers. */
export interface ShippedPackage {
  name: string;
  /** What readers have of it. */
  use: string;
}

/**
 * All of them: what is bundled into scripts, and whose data or shapes stand in other files. `checkShipped` ends a build that
 * bundles another one.
 */
export const SHIPPED_PACKAGES: readonly ShippedPackage[] = [
  { name: 'pagefind', use: '搜索的索引和读它的程序' },
  { name: 'opencc-js', use: '搜索用的繁简字对照表' },
  { name: 'workbox-core', use: '离线使用' },
  { name: 'workbox-expiration', use: '离线使用' },
  { name: 'workbox-routing', use: '离线使用' },
  { name: 'workbox-strategies', use: '离线使用' },
  { name: 'idb', use: '离线使用' },
  { name: 'diff', use: '并排对比' },
  { name: 'write-excel-file', use: '导出 Excel' },
  { name: 'fflate', use: '导出 Excel' },
  { name: 'docx', use: '办理清单的 Word 文件' },
  { name: 'nanoid', use: '办理清单的 Word 文件' },
  { name: '@fontsource-variable/noto-sans-sc', use: '分享图片的字形（思源黑体）' },
];

const FOLDER = '/node_modules/';

/** The package that a bundled module is of, given its id, which is its path; undefined for our own code. */
export function packageOf(module: string): string | undefined {
  const at = module.lastIndexOf(FOLDER);
  if (at === -1) return undefined;
  const [scope = '', name = ''] = module.slice(at + FOLDER.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Throws when a script that readers get has a module, by its id, of a package whose licence the site does not show. */
export function checkShipped(modules: Iterable<string>): void {
  const listed = new Set(SHIPPED_PACKAGES.map(({ name }) => name));
  for (const module of modules) {
    const name = packageOf(module.replaceAll('\\', '/'));
    if (name !== undefined && !listed.has(name))
      throw new Error(
        `${name} is sent to readers (${module}), but src/features/about/shipped-packages.ts, from which /about/ lists licences, has no such package`,
      );
  }
}
