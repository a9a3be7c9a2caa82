import { idOfFolder, usualUrl } from '../model/ids.ts';

/** The link to an entry's file, in another file of its edition, for an address: `/2026/13/2/` is `13-2.md`. */
export function fileLink(url: string): string {
  const [, id = '', hash = ''] = /^\/\d+\/([^#]*)\/(#.*)?$/.exec(url) ?? [];
  return `${idOfFolder(id)}.md${hash}`;
}

/** The address of what such a link leads to; undefined for a link of another kind. */
export function addressOfFileLink(link: string, edition: number): string | undefined {
  const [, id, hash = ''] = /^([\w~?-]+)\.md(#.*)?$/.exec(link) ?? [];
  return id && usualUrl(edition, id) + hash;
}
