import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdfSizePlace } from '../../../site/addresses.ts';

/** Where the size of a PDF file is to be put: `pdfSizePlace`. */
const PLACE = /\{\/[^{}\s]+\.pdf\}/;

/** The pages below a folder, by their names there, that link to PDF files whose sizes they do not have yet. */
export function pagesWithoutPdfSizes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && PLACE.test(readFileSync(path.join(folder, name), 'utf8')),
  );
}

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
  const missing = PLACE.exec(filled)?.[0];
  if (missing !== undefined) throw new Error(`${file} links to ${missing}, which was not made`);
  writeFileSync(file, filled);
}

function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
