/**
 * Whether this build makes PDF files: scripts/build.ts finds out before the pages are rendered, and says so by PDF. In
 * development there are none.
 */
export function hasPdfFiles(): boolean {
  return process.env['PDF'] === 'on';
}

/** The PDF of a plan, given its id, or without one of the whole edition: `/2026/pdf/zhinan-2026-yanfa.pdf`. */
export function pdfAddress(year: string, plan?: string): string {
  return `/${year}/pdf/zhinan-${year}${plan === undefined ? '' : `-${plan}`}.pdf`;
}
