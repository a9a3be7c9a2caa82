/** The PDF of a plan, given its id, or without one of the whole edition: `/2026/pdf/zhinan-2026-yanfa.pdf`. */
export function pdfAddress(year: string, plan?: string): string {
  return `/${year}/pdf/zhinan-${year}${plan === undefined ? '' : `-${plan}`}.pdf`;
}
