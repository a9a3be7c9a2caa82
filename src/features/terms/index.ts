// What other features use of the index of terms when a site is built.
export { findCandidates } from './candidates.ts';
export { readTerm } from './pinyin.ts';
