import type { VFile } from 'vfile';
import { Page } from '../model/schema/page.ts';

/** The typed frontmatter of the file that Astro is rendering. */
export function pageOf(file: VFile): Page {
  return Page.parse(file.data.astro?.frontmatter);
}
