/** An address relative to the site's root (`/2026/13/2/`) as a link on a site served under `base` (`/zhinan`). */
export function withBase(address: string, base: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}
