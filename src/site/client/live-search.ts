import { answerQuery, type Answer, type MatchKind } from '../../search/engine.ts';
import type { MatchedPage } from '../../search/matched-page.ts';
import { IndexUnavailable, withIndex } from './open-index.ts';

/** An answer with its pages loaded, in order. */
export interface LoadedAnswer {
  answer: Answer;
  pages: MatchedPage[];
}

/** What a search field's owner is told. */
export interface SearchListener {
  idle(): void;
  busy(): void;
  done(loaded: LoadedAnswer): void;
  failed(): void;
}

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
    try {
      const loaded = await withIndex(async (index) => {
        const answer = await answerQuery(index, input);
        const shown = answer.matches.slice(0, this.limit);
        return { answer, pages: await Promise.all(shown.map((match) => match.load())) };
      });
      if (mine === this.newest) this.listener.done(loaded);
    } catch (error) {
      if (!(error instanceof IndexUnavailable)) throw error;
      if (mine === this.newest) this.listener.failed();
    }
  }
}

/** Calls `search` with the field's text as it is typed, but not while an input method is composing. */
export function listenToField(field: HTMLInputElement, search: (text: string) => void): void {
  let composing = false;
  field.addEventListener('compositionstart', () => {
    composing = true;
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    search(field.value);
  });
  field.addEventListener('input', () => {
    if (!composing) search(field.value);
  });
}

/** What an answer amounts to, in words, for everybody and for screen readers. */
export function describeAnswer({ kind, readAs, matches, terms }: Answer): string {
  return `${readAs === undefined ? '' : `按“${readAs}”查找：`}${describeMatches(kind, matches.length, terms)}`;
}

function describeMatches(kind: MatchKind, count: number, terms: readonly string[]): string {
  if (count === 0) return '没有找到';
  switch (kind) {
    case 'exact':
      return `找到${count}页`;
    case 'loose':
      return `没有完全相同的文字；忽略标点和空格，找到${count}页`;
    case 'partial':
      return `没有找到；以下${count}页只含其中一部分：${terms.join('、')}`;
  }
}
