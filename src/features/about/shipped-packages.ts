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
  { name: 'write-excel-file', use: '导出 Excel' },
  { name: 'fflate', use: '导出 Excel' },
  { name: '@expo-google-fonts/noto-sans-sc', use: '分享图片的字形（思源黑体）' },
];
