/** How many lines of the source one page shows; a guide like that of 2026, of 1,177 lines, has one page. */
export const LINES_PER_PAGE = 2000;

/** The page that shows the n-th part of an edition's source, from 1, relative to the site's root. */
export function sourcePageAddress(year: string, part: number): string {
  return `/${year}/source/${part === 1 ? '' : `${part}/`}`;
}

/** Where a line of an edition's source is shown. */
export function sourceAddress(year: string, line: number): string {
  return `${sourcePageAddress(year, Math.ceil(line / LINES_PER_PAGE))}#L${line}`;
}
