/** Where the print view of a plan, given its id, or without one of the whole edition is, relative to the site's root. */
export function paperAddress(year: string, plan?: string): string {
  return `/${year}/print/${plan === undefined ? '' : `${plan}/`}`;
}
