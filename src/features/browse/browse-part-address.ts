/** The page that shows the n-th part of an edition's table of all calls, from 1, relative to the site's root. */
export function browsePartAddress(year: string, part: number): string {
  return `/${year}/browse/${part === 1 ? '' : `${part}/`}`;
}
