import path from 'node:path';
import type { ErrorPayload } from 'vite';

/** The first place that messages name: `guidelines/2026/source.txt:12:1-12:5: error …`. */
const PLACE = /^(\S+?):(\d+):(\d+)(?:-\d+:\d+)?: error /m;

/**
 * What Vite's client lays over a page for messages as `npm run split` prints them. They stand where stacks of errors do,
 * which are shown as they are; the rest of the overlay is read as HTML.
 */
export function overlayOf(printed: string, root: string): ErrorPayload {
  const [, file, line, column] = PLACE.exec(printed) ?? [];
  const message = 'The guide could not be split; what is beneath are the last good pages.';
  return {
    type: 'error',
    err: {
      // Read by Astro's overlay, which Vite's types do not know.
      ...{ name: 'split', title: 'split' },
      message,
      stack: printed,
      ...(file !== undefined && {
        loc: { file: path.join(root, file), line: Number(line), column: Number(column) },
      }),
    },
  };
}
