import { answerQuery, type Answer, type Match, type MatchKind } from '../engine.ts';
import type { Faceted } from '../../../guide/facets/choice.ts';
import type { FacetValues } from '../../../guide/facets/facet-values.ts';
import { ALL_AT_ONCE, AT_A_TIME, type SearchIndex } from '../page-texts.ts';
import type { MatchedPage } from '../matched-page.ts';
import { IndexUnavailable, withIndex } from './open-index.ts';

/** An answer with its pages loaded, in order. */
export interface LoadedAnswer {
  answer: Answer;
  pages: MatchedPage[];
  /** What each match is filtered by; of very many only the first ones are loaded. */
  filtered: readonly Faceted[];
  /** All values that pages can be filtered by. */
  facets: FacetValues;
}

/** What a search field's owner is told. */
export interface SearchListener {
  idle(): void;
  busy(): void;
  /** The answer is taking long enough to say so. */
  slow(): void;
  done(loaded: LoadedAnswer): void;
  failed(): void;
}

/** How long an answer may take before the reader is told that it is looked for, in milliseconds. */
const PATIENCE = 400;

/** Runs queries so that the newest always wins, whatever order the answers come in. */
export class LiveSearch {
  private newest = 0;
  private readonly listener: SearchListener;
  /** How many pages of an answer are loaded; all when absent. */
  private readonly limit: number | undefined;

  constructor(listener: SearchListener, limit?: number) {
    this.listener = listener;
    this.limit = limit;
  }

  /** Answers a query; an empty one goes back to idle. */
  async run(input: string): Promise<void> {
    this.newest += 1;
    const mine = this.newest;
    if (input.trim() === '') {
      this.listener.idle();
      return;
    }
    this.listener.busy();
    const isNewest = (): boolean => mine === this.newest;
    const slow = setTimeout(() => {
      if (isNewest()) this.listener.slow();
    }, PATIENCE);
    try {
      const loaded = await withIndex((index) => load(index, input, this.limit, isNewest));
      clearTimeout(slow);
      if (loaded && isNewest()) this.listener.done(loaded);
    } catch (error) {
      if (!(error instanceof IndexUnavailable)) throw error;
      if (isNewest()) this.listener.failed();
    } finally {
      clearTimeout(slow);
    }
  }
}

/** An answer with its first pages; nothing when it is not wanted any more, so that no pages are loaded for it. */
async function load(
  index: SearchIndex,
  input: string,
  limit: number | undefined,
  isWanted: () => boolean,
): Promise<LoadedAnswer | undefined> {
  const answer = await answerQuery(index, input);
  if (!isWanted()) return undefined;
  const isStaged = limit === undefined && answer.matches.length > ALL_AT_ONCE;
  const shown = answer.matches.slice(0, isStaged ? AT_A_TIME : limit);
  const ids = answer.matches.map(({ id }) => id);
  const [pages, pageFacets] = await Promise.all([
    Promise.all(shown.map((match) => match.load())),
    isStaged ? index.texts.facetsOf(ids) : undefined,
  ]);
  const filtered = pageFacets?.map((facets): Faceted => ({ facets })) ?? pages;
  return { answer, pages, filtered, facets: pages.length > 0 ? await index.texts.facets() : {} };
}

/** How many parts of a query are named that was found in part only, and how many characters of each. */
const PARTS_NAMED = 5;
const PART_LENGTH = 12;

/** What an answer amounts to, in words, for everybody and for screen readers. */
export function describeAnswer({ kind, readAs, matches }: Answer): string {
  return `${readAs === undefined ? '' : `按“${readAs}”查找：`}${describeMatches(kind, matches)}`;
}

function describeMatches(kind: MatchKind, matches: readonly Match[]): string {
  const count = matches.length;
  if (count === 0) return '没有找到';
  switch (kind) {
    case 'exact':
      return `找到${count}页`;
    case 'loose':
      return `没有完全相同的文字；忽略标点和空格，找到${count}页`;
    case 'partial':
      return `没有找到；以下${count}页只含其中一部分：${nameParts(matches)}`;
  }
}

function nameParts(matches: readonly Match[]): string {
  const parts = [...new Set(matches.flatMap(({ terms }) => terms))].sort((a, b) => b.length - a.length);
  const named = parts
    .slice(0, PARTS_NAMED)
    .map((part) => (part.length > PART_LENGTH ? `${part.slice(0, PART_LENGTH)}…` : part));
  return `${named.join('、')}${parts.length > PARTS_NAMED ? '等' : ''}`;
}
