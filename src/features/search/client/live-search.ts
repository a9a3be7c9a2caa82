import { answerQuery, type Answer, type Match } from '../engine.ts';
import { findParts, type QueryParts } from '../find-parts.ts';
import { YEAR, type Faceted } from '../../../guide/facets/choice.ts';
import type { FacetValues } from '../../../guide/facets/facet-values.ts';
import { ALL_AT_ONCE, AT_A_TIME, type SearchIndex } from '../page-texts.ts';
import type { MatchedPage } from '../matched-page.ts';
import { parseQuery } from '../parse-query.ts';
import { IndexUnavailable, withIndex } from './open-index.ts';

/** An answer with its pages loaded, in order. */
export interface LoadedAnswer {
  answer: Answer;
  pages: MatchedPage[];
  /** What is there of the query instead, when nothing was found. */
  instead: QueryParts | undefined;
  /** What each match is filtered by; of very many only the first ones are loaded. */
  filtered: readonly Faceted[];
  /** All values that pages can be filtered by. */
  facets: FacetValues;
  /** How many matches of other years were left out. */
  ofOtherYears: number;
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
  /** The year that is wanted where it has something; all when absent. */
  private readonly year: string | undefined;

  constructor(listener: SearchListener, { limit, year }: { limit?: number; year?: string | undefined } = {}) {
    this.listener = listener;
    this.limit = limit;
    this.year = year;
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
      const loaded = await withIndex((index) => load(index, input, this.limit, this.year, isNewest));
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
  year: string | undefined,
  isWanted: () => boolean,
): Promise<LoadedAnswer | undefined> {
  const all = await answerQuery(index, input);
  if (!isWanted()) return undefined;
  const answer = year === undefined ? all : { ...all, matches: await ofYear(index, all.matches, year) };
  const isStaged = limit === undefined && answer.matches.length > ALL_AT_ONCE;
  const shown = answer.matches.slice(0, isStaged ? AT_A_TIME : limit);
  const ids = answer.matches.map(({ id }) => id);
  const [pages, pageFacets, instead] = await Promise.all([
    Promise.all(shown.map((match) => match.load())),
    isStaged ? index.texts.facetsOf(ids) : undefined,
    ids.length === 0 ? findParts(index, answer.readAs ?? input) : undefined,
  ]);
  const filtered = pageFacets?.map((facets): Faceted => ({ facets })) ?? pages;
  const facets = pages.length > 0 ? await index.texts.facets() : {};
  const ofOtherYears = all.matches.length - answer.matches.length;
  return { answer, pages, instead, filtered, facets, ofOtherYears };
}

/** The matches of a year, where it has one; else all. */
async function ofYear(index: SearchIndex, matches: readonly Match[], year: string): Promise<Match[]> {
  const facets = await index.texts.facetsOf(matches.map(({ id }) => id));
  const own = matches.filter((_match, at) => facets[at]?.[YEAR]?.includes(year));
  return own.length > 0 ? own : [...matches];
}

/** How much of a query is repeated. */
const REPEATED = 24;

/** What an answer amounts to, in words, for everybody and for screen readers. */
export function describeAnswer({ answer, instead }: LoadedAnswer, query: string): string {
  const { kind, readAs, matches } = answer;
  const count = matches.length;
  if (instead) return describeNothing(instead, query.trim(), readAs);
  const found = {
    exact: `找到${count}页`,
    loose: `没有完全相同的文字；忽略标点和空格，找到${count}页`,
    partial: `没有找到整段文字；以下${count}页有其中一段`,
  };
  return `${readAs === undefined ? '' : `按“${readAs}”查找：`}${found[kind]}`;
}

function describeNothing({ missing, parts }: QueryParts, query: string, readAs: string | undefined): string {
  const typed = missing.length <= 1 && parseQuery(query).terms.length <= 1 ? [query] : missing;
  const read = readAs === undefined ? '' : `（也按“${shorten(readAs)}”查过）`;
  return missing.length === 0 && parts.length > 1
    ? `没有一页同时有${parts.map(({ text }) => `“${shorten(text)}”`).join('')}${read}。`
    : `原文没有${typed.map((text) => `“${shorten(text)}”`).join('')}${read}。`;
}

function shorten(text: string): string {
  return text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text;
}
