import type { Role, SectionKind } from '../model/schema/entry.ts';

/** What an entry of a list is, by the field it stands in. */
export const ENTRY_ROLE: Partial<Record<SectionKind, Role>> = {
  content: 'item',
  indicators: 'indicator',
  requirements: 'requirement',
};

/** What a block is unless something else is said: by its field and whether it has a printed marker. */
export function usualRole([kind = 'other']: readonly SectionKind[], hasMarker: boolean): Role {
  const role = ENTRY_ROLE[kind];
  if (hasMarker) return role ?? 'entry';
  return role === undefined || role === 'item' ? 'paragraph' : role;
}
