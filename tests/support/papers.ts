import { cleanLines, realInput } from './real-guide.ts';
import type { Page } from 'playwright-core';

/** Each print view with the lines of the source that it stands for, counted in the text. */
export const PAPERS = [
  ['', 1, 1176],
  ['jianfeng', 1, 17],
  ['yanfa', 18, 657],
  ['xietong', 658, 697],
  ['leitai', 698, 808],
  ['zhiguo', 809, 983],
  ['hangji', 984, 1176],
] as const;

/** Where the print view of a plan is, of the whole edition without one. */
export const paperOf = (plan: string): string => `2026/print/${plan === '' ? '' : `${plan}/`}`;

/** The source, line by line. */
export const sourceLines = (): string[] => cleanLines(new TextDecoder().decode(realInput().source));

/** The headings of an open page that are printed, with their levels. */
export const readHeadings = (page: Page): Promise<{ title: string; level: number }[]> =>
  page.locator('main :is(h1, h2, h3, h4, h5, h6)').evaluateAll((all) =>
    all.map((heading) => ({
      title: heading.textContent.replace(/\s+/g, ' ').trim(),
      level: Number(heading.tagName.slice(1)),
    })),
  );
