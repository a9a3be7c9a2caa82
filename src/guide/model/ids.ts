import type { EntryKind } from './schema/entry.ts';

/** Where an entry stands: what its id and address are made of. */
export interface IdPath {
  plan: string;
  /** An unnumbered group's id from the edition file. */
  group: string | null;
  /** Whether that group has a page of its own, so that its numbered children count in it. */
  groupHasPage: boolean;
  number: number | null;
  direction: number | null;
  subDirection: number | null;
}

/** The id of what stands before the first plan; no plan or group may have it. */
export const FRONT_ID = 'front';

/** The id of an entry: `13`, `13-2`, `26-2-1`, `jijin-3`, `jianfeng-2`, `hangji`, `front`. */
export function entryId(kind: EntryKind, path: IdPath): string {
  const number = path.number ?? '?';
  switch (kind) {
    case 'front':
      return FRONT_ID;
    case 'plan':
      return path.plan;
    case 'area':
      return `${path.plan}-${number}`;
    case 'group':
      return path.group ?? `${path.plan}-${number}`;
    case 'fund-category':
      return `${path.group ?? path.plan}-${number}`;
    case 'direction':
      return `${number}`;
    case 'sub-direction':
      return `${path.direction ?? '?'}-${number}`;
    case 'topic':
      return `${path.direction ?? '?'}-${path.subDirection ?? '?'}-${number}`;
  }
}

/** The address of an entry, relative to the site's base, beginning with /. */
export function entryUrl(edition: number, kind: EntryKind, id: string, path: IdPath): string {
  const isSection = kind === 'area' || (kind === 'group' && !path.groupHasPage);
  return isSection ? `/${edition}/${path.plan}/#${id}` : usualUrl(edition, id);
}

/** The address of an entry that has a page of its own. */
export function usualUrl(edition: number | string, id: string): string {
  return `/${edition}/${folderOfId(id)}/`;
}

/** The folder of an entry's page below its edition's: `13/2` of 13-2. */
export function folderOfId(id: string): string {
  return id.replaceAll('-', '/');
}

/** The id of the entry whose page lies in a folder. */
export function idOfFolder(folder: string): string {
  return folder.replaceAll('/', '-');
}

/** The numbers of which a numbered entry's id is made, outermost first: direction, sub-direction, topic. */
export function numbersOfId(id: string): (number | null)[] {
  const [direction = null, subDirection = null, topic = null] = /^\d/.test(id)
    ? id.split('-').map(Number)
    : [];
  return [direction, subDirection, topic];
}

/** Whether an entry has an address of its own, and is not a section of its plan's page. */
export function hasOwnPage({ url }: { url: string }): boolean {
  return !url.includes('#');
}
