// What pages, files and commands use of the comparison of two editions.
export { alignCalls, type AlignedPair, type CallAlignment } from './align-calls.ts';
export { compareEditions } from './compare-editions.ts';
export { diffCalls } from './diff-calls.ts';
export {
  EditionChanges,
  type AlignmentEvidence,
  type Change,
  type ChangeSide,
  type Link,
  type Sums,
} from './edition-changes.ts';
