import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { frameEnd } from '../../guide/entry-files/read-body-texts.ts';
import { readEntryFile } from '../../guide/entry-files/read-entry-file.ts';
import { EntryFile } from '../../guide/model/schema/entry-file.ts';
import type { Entry } from '../../guide/model/schema/entry.ts';
import type { Root as HtmlRoot } from 'hast';
import { sourceAddress, withBase } from '../addresses.ts';
import { markBriefSections } from './brief-sections.ts';
import { addSourceLines } from './source-lines.ts';
import { addIndicatorLinks } from './indicator-links.ts';
import { addIndicatorTable } from './indicator-table.ts';
import { markGuideText } from './guide-text.ts';

declare module 'vfile' {
  interface DataMap {
    /** The entry of the file that is being rendered, and the areas whose text stands in it. */
    entries: Entry[];
  }
}

/**
 * Reads the entry that the plugins after it render, and takes the title and the links to other files off the body: the
 * site's layout shows both itself, so that the facts can stand right under the title.
 */
export function remarkReadEntry() {
  return (tree: Root, file: VFile): void => {
    file.data.entries = readEntryFile(EntryFile.parse(file.data.astro?.frontmatter), tree);
    tree.children = tree.children.slice(1, frameEnd(tree));
  };
}

/**
 * Turns the body of an entry's page into what is shown: the guide's characters marked as such, its references as links,
 * and what we add to them.
 */
export function rehypeEntry({ base }: { base: string }) {
  return (tree: HtmlRoot, file: VFile): void => {
    const [entry, ...areas] = file.data.entries ?? [];
    if (!entry) throw new Error('no entry was read of this file');
    const [, year = ''] = entry.url.split('/');
    const shown = markGuideText(tree, entry, areas, base);
    markBriefSections(tree);
    if (!entry.call) return;
    addIndicatorLinks(shown, entry.call);
    addSourceLines(shown, (line) => withBase(sourceAddress(year, line), base));
    addIndicatorTable(tree, entry.call);
  };
}
