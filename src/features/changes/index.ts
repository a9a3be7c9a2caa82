// What pages, files and commands use of the comparison of two editions.
export { describeChanges } from './change-sheet.ts';
export { changesOf, followersOf, linksOf } from './changes-of.ts';
export { namesOfKeys, summarize } from './change-words.ts';
export { compareEditions } from './compare-editions.ts';
export { EditionChanges, type Change, type Link, type Sums } from './edition-changes.ts';
export { wordDifferences } from './word-differences.ts';
