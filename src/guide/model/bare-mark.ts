import { circledValue } from '../parse/numerals.ts';

/** A printed number as it is spoken of elsewhere: without the point after it (`1.` → `1`); ① and （1） stay as they are. */
export function bareMark(marker: string): string {
  return marker.replace(/[.．、]$/, '');
}

/** Bare numbers in a row, as the guide itself writes them: ①②③, but 1、2、3. */
export function joinMarks(marks: readonly string[]): string {
  return marks.join(marks.every((mark) => circledValue(mark) > 0) ? '' : '、');
}
