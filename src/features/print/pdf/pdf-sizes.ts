import { readFileSync, writeFileSync } from 'node:fs';
import { pdfSizePlace } from '../../../site/addresses.ts';

/**
 * Puts the sizes of PDF files (address → bytes) into a page that links to them: pages are rendered before the files are
 * made. Throws for a link to a file that was not made.
 */
export function fillPdfSizes(file: string, sizes: ReadonlyMap<string, number>): void {
  const html = readFileSync(file, 'utf8');
  const filled = [...sizes].reduce(
    (text, [address, bytes]) => text.replaceAll(pdfSizePlace(address), formatBytes(bytes)),
    html,
  );
  const missing = /\{\/[^{}\s]+\.pdf\}/.exec(filled)?.[0];
  if (missing !== undefined) throw new Error(`${file} links to ${missing}, which was not made`);
  if (filled !== html) writeFileSync(file, filled);
}

function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
