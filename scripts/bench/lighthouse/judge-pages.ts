import { say } from '../report.ts';
import { runLighthouse, type Report } from './run-lighthouse.ts';

/** The categories that are scored. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** How often each page is judged: the middle one counts, as Lighthouse's guide to variability advises for five. */
const RUNS = 5;

/** From here on Lighthouse itself shows an audit in green; only figures lie between this and 1. */
const PASSED = 0.9;

/** An audit that cost points, or would in another category. */
export interface FailedAudit {
  id: string;
  title: string;
  explanation: string;
  /** What was measured, or the first things found, as Lighthouse says it. */
  found: string;
  /** Whether a category's score counts it. */
  isScored: boolean;
}

/** What Lighthouse says of one page. */
export interface Verdict {
  page: string;
  /** By category, 0 to 100. */
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** Milliseconds; the layout shift is a number without a unit. */
  firstPaint: number;
  largestPaint: number;
  blockingTime: number;
  layoutShift: number;
  bytes: number;
  failed: FailedAudit[];
}

/**
 * Runs Lighthouse on pages, one after the other, as it does without options: a phone, a slow network, a slow processor, in
 * a browser that it starts itself, so that none profits from what another page left in a cache.
 */
export async function judgePages(
  executablePath: string,
  address: string,
  pages: readonly string[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const page of pages) {
    say(`Lighthouse on /${page}`);
    const runs: Verdict[] = [];
    for (let run = 0; run < RUNS; run += 1)
      runs.push(readVerdict(page, await runLighthouse(executablePath, `${address}${page}`, CATEGORIES)));
    runs.sort((a, b) => a.scores.performance - b.scores.performance || b.blockingTime - a.blockingTime);
    verdicts.push(...runs.slice(Math.floor(RUNS / 2), Math.floor(RUNS / 2) + 1));
  }
  return verdicts;
}

function readVerdict(page: string, { categories, audits }: Report): Verdict {
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const number = (id: string): number => audits[id]?.numericValue ?? NaN;
  const weights = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  const isScored = (audit: string): boolean => weights.some(({ id, weight }) => id === audit && weight > 0);
  return {
    page,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    firstPaint: number('first-contentful-paint'),
    largestPaint: number('largest-contentful-paint'),
    blockingTime: number('total-blocking-time'),
    layoutShift: number('cumulative-layout-shift'),
    bytes: number('total-byte-weight'),
    failed: Object.values(audits)
      .filter(
        ({ score: value, scoreDisplayMode: mode }) => value !== null && value < PASSED && mode !== 'manual',
      )
      .map(({ id, title, description, displayValue, details, errorMessage }) => ({
        id,
        title,
        explanation: withoutLinks(description),
        found: [displayValue, errorMessage, ...firstItems(details)].filter(Boolean).join('; '),
        isScored: isScored(id),
      })),
  };
}

/** The most telling words of the first things that an audit lists. */
function firstItems(details: unknown): string[] {
  if (typeof details !== 'object' || !details || !('items' in details) || !Array.isArray(details.items))
    return [];
  return details.items.slice(0, 3).flatMap((item: unknown) => {
    const { node, url, reason, description } = item as Partial<Record<string, unknown>>;
    const snippet = (node as { snippet?: string } | undefined)?.snippet;
    const words = snippet ?? reason ?? description ?? url;
    return typeof words === 'string' ? [withoutLinks(words)] : [];
  });
}

/** Lighthouse writes Markdown: `[text](address)` becomes the text. */
function withoutLinks(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
