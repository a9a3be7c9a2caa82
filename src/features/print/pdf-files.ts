/** The PDF of a plan, given its id, or without one of the whole edition: `/2026/pdf/zhinan-2026-yanfa.pdf`. */
export function pdfAddress(year: string, plan?: string): string {
  return `/${year}/pdf/zhinan-${year}${plan === undefined ? '' : `-${plan}`}.pdf`;
}

/** What stands in a page for the size of a PDF, which is known when the page is printed. */
export function pdfSizePlace(address: string): string {
  return `{${address}}`;
}
