/**
 * Where the print view of a plan, given its id, or without one of the whole edition is, relative to the site's root. Of a
 * plan with very many calls it has several parts, numbered from 1.
 */
export function paperAddress(year: string, plan?: string, part = 1): string {
  return `/${year}/print/${plan === undefined ? '' : `${plan}/`}${part === 1 ? '' : `${part}/`}`;
}
