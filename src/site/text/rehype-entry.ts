import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { addCitationButtons } from './citation-buttons.ts';
import { addIndicatorLinks } from './indicator-links.ts';
import { addIndicatorTable } from './indicator-table.ts';
import { markGuideText } from './guide-text.ts';

/**
 * Turns the body of an entry's page into what is shown: the guide's characters marked as such, its references as links,
 * and what we add to them.
 */
export function rehypeEntry({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const [entry, ...areas] = file.data.entries ?? [];
    if (!entry) throw new Error('no entry was read of this file');
    const shown = markGuideText(tree, entry, areas, base);
    if (!entry.call) return;
    addIndicatorLinks(shown, entry.call);
    addCitationButtons(shown, entry.call);
    addIndicatorTable(tree, entry.call);
  };
}
