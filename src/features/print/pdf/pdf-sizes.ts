import { readFileSync, writeFileSync } from 'node:fs';

/** `<span data-pdf-size="/2026/pdf/zhinan-2026.pdf">…</span>`, as PdfLink.astro writes it. */
const SIZE_PLACE = /(<span data-pdf-size="([^"]+)">)[^<]*/g;

/**
 * Puts the sizes of PDF files (address → bytes) into a page that links to them: pages are rendered before the files are
 * made. Throws for a link to a file that was not made.
 */
export function fillPdfSizes(file: string, sizes: ReadonlyMap<string, number>): void {
  const html = readFileSync(file, 'utf8');
  const filled = html.replaceAll(SIZE_PLACE, (_place, begin: string, address: string) => {
    const bytes = sizes.get(address);
    if (bytes === undefined) throw new Error(`${file} links to ${address}, which was not made`);
    return `${begin}${formatBytes(bytes)}`;
  });
  if (filled !== html) writeFileSync(file, filled);
}

function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
