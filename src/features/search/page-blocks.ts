import { printedTitle } from '../../guide/entry-files/build-entry-body.ts';
import type { Guide } from '../../guide/model/build-guide.ts';
import { entryTreeOf } from '../../guide/model/entry-tree.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';
import type { Entry } from '../../guide/model/schema/entry.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { textBlocks, type TextBlock } from '../../guide/model/text-blocks.ts';

/** A block of a page's text with the anchor nearest to it. */
export interface SearchedBlock {
  anchor: string;
  text: string;
}

/** The title and the text blocks of an entry's page: the guide's characters, and titles that are ours. */
export function searchedText(entry: Entry, guide: Guide): { title: string; blocks: SearchedBlock[] } {
  const { areasOf, pagesUnder } = entryTreeOf(guide);
  const groups = pagesUnder(entry.id).filter((child) => !hasOwnPage(child));
  return {
    title: printedTitle(entry),
    blocks: [
      ...withAnchors(textBlocks(entry, areasOf(entry.id)), '', guide),
      ...groups.flatMap((group) => [
        { anchor: group.id, text: printedTitle(group) },
        ...withAnchors(textBlocks(group, []), group.id, guide),
      ]),
    ],
  };
}

/** A heading's anchor holds for what follows it, another block's for itself. */
function withAnchors(blocks: readonly TextBlock[], first: string, guide: Guide): SearchedBlock[] {
  let heading = first;
  return blocks.flatMap(({ role, line, anchors: [own], indent, marker, text }) => {
    const isHeading = role === 'label' || role === 'title' || role === 'subheading';
    if (isHeading && own !== undefined) heading = own;
    const anchor = own ?? heading;
    if (line !== null) return [{ anchor, text: `${indent}${marker}${text}` }];
    // The title of an area is searched where it is ours, the name of a field is not.
    const area = role === 'title' ? entryTreeOf(guide).byId.get(anchor) : undefined;
    return area ? [{ anchor, text: shownName(area) }] : [];
  });
}
