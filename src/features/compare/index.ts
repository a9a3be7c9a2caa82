// What other features use of the comparison, wherever they run.
export * from './likeness.ts';
export { markDifferences, type TextPart } from './mark-differences.ts';
