import { FIELD_NAMES } from '../../guide/model/field-names.ts';
import type { Entry } from '../../guide/model/schema/entry.ts';
import { textBlocks } from '../../guide/model/text-blocks.ts';

/** A part of a page that has an address, by the name it goes by in lists; a lower one stands inside the one before it. */
export interface PageSection {
  id: string;
  name: string;
  isLower?: boolean;
}

/** The fields of an entry's page and the headings within them (重点支持领域1：现代特色农林渔业). */
export function fieldSections(page: Entry): PageSection[] {
  return textBlocks(page, []).flatMap(({ role, anchors, kinds, marker, text }) => {
    const [id] = anchors;
    if (id === undefined) return [];
    if (role === 'subheading') return [{ id, name: `${marker}${text}`, isLower: true }];
    const names = kinds.slice(0, anchors.length).map((kind) => FIELD_NAMES[kind]);
    return role === 'label' ? [{ id, name: names.join('与') }] : [];
  });
}
