import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { pageOf } from './page-of.ts';

/**
 * Takes the title and the navigation at the end off the body: the site's layout shows both itself, the title
 * from the frontmatter, so that the key facts can stand right under it.
 */
export function remarkDropFrame() {
  return (tree: Root, file: VFile): void => {
    const { outline } = pageOf(file);
    const hasNavigation = outline.some(({ role }) => role === 'navigation');
    tree.children = tree.children.slice(1, hasNavigation ? -2 : undefined);
  };
}
