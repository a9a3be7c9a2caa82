// What other features make sheets of a workbook with.
export { idInTable, type Column, type TableRow } from './call-columns.ts';
export { describeTable } from './workbook.ts';
export type { OurSheet } from './workbook-features.ts';
