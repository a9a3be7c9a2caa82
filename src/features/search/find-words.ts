import { wordsOf } from '../../site/phrases.ts';
import { findCandidates } from '../terms/index.ts';
import type { IndexRecord } from './write-index.ts';
import { foldText } from './spelling.ts';

/** What stands in the index of words: two Chinese characters or more, or letters, maybe with digits: 5g. */
const WORD = /^(?:\p{Script=Han}{2,}|(?=.*[a-z])[a-z0-9]{2,})$/u;

/** Anchors of what a project is to do: only there phrases are names of things. */
const ABOUT = /^(?:|content|[cop]\d+)$/;

/** A phrase that is longer is hardly typed, and its words are there anyway. */
const LONGEST = 6;

/** The whole words of the pages as ICU's dictionary cuts them, and what it takes apart: 新能源 (新, 能源), 类器官. */
export function findWords(records: readonly IndexRecord[]): string[] {
  const sources = records.map(({ id, title, blocks }) => ({
    id,
    title,
    field: blocks.filter(({ anchor }) => ABOUT.test(anchor)).map(({ text }) => text),
    lines: [title, ...blocks.map(({ text }) => text)],
  }));
  const phrases = findCandidates(sources)
    .map(({ phrase }) => phrase)
    .filter((phrase) => phrase.length <= LONGEST && wordsOf(phrase).some(({ length }) => length === 1));
  return [...sources.flatMap(({ lines }) => lines.flatMap(wordsOf)), ...phrases]
    .map(foldText)
    .filter((word) => WORD.test(word));
}
