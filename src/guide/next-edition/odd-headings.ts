import type { Grammar } from '../grammar/grammar.ts';
import { formsOf } from '../word/line-forms.ts';
import type { WordDocument, WordLine } from '../word/word-document.ts';

/** A line that is a heading by its style in Word or by its form, and not by both. */
export interface OddHeading {
  /** Its number in `source.txt`. */
  line: number;
  text: string;
  place: WordLine['place'];
  /** A heading of the same level in Word's outline that the grammar knows; undefined where there is none. */
  like: string | undefined;
}

/**
 * The lines of a Word file that its styles make headings and the grammar reads as text, and those that the grammar reads as
 * headings though Word has them as text; of the second none where the file has hardly any styles of headings.
 */
export function findOddHeadings(
  { lines }: WordDocument,
  grammar: Grammar,
): Record<'byStyle' | 'byForm', OddHeading[]> {
  const forms = formsOf(
    lines.map(({ text }) => text),
    grammar,
  );
  const known = lines.filter(({ level }, at) => level !== null && forms[at] === 'heading');
  const isStyled = known.length * 2 > forms.filter((form) => form === 'heading').length;
  const pick = (isOdd: (line: WordLine, form: (typeof forms)[number]) => boolean): OddHeading[] =>
    lines.flatMap((line, at) => {
      if (!isOdd(line, forms[at])) return [];
      const like = known.find(({ level }) => level === line.level)?.text;
      return [{ line: at + 1, text: line.text, place: line.place, like }];
    });
  return {
    byStyle: pick(({ level }, form) => level !== null && form === 'text'),
    byForm: isStyled ? pick(({ level }, form) => level === null && form === 'heading') : [],
  };
}
