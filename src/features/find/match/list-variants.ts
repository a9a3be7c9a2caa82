import { Converter } from 'opencc-js/t2cn';
import type { Expression } from './match-data.ts';

/** How many characters have their traditional forms in the file: those that words have most often. */
const MOST_FORMS = 150;

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Lists traditional forms of the characters that words have most often, each with the character that it is a form of after
 * it (OpenCC’s table). Forms that Big5 does not count among the frequent ones are left out: few readers write them.
 */
export function listVariants(expressions: readonly Expression[]): string {
  const counts = new Map<string, number>();
  const said = expressions.flatMap(({ text, same, narrower, related }) => [
    text,
    ...same,
    ...narrower,
    ...related,
  ]);
  for (const character of said.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  const countOf = (form: string): number => counts.get(form) ?? 0;
  return frequentInBig5()
    .filter((variant) => countOf(variant) === 0)
    .map((variant) => ({ variant, form: toSimplified(variant) }))
    .filter(({ form }) => countOf(form) > 0)
    .sort((a, b) => countOf(b.form) - countOf(a.form))
    .slice(0, MOST_FORMS)
    .map(({ variant, form }) => variant + form)
    .join('');
}

/** The first level of Big5: rows A4 to C6. */
function frequentInBig5(): string[] {
  const bytes: number[] = [];
  for (let row = 0xa4; row <= 0xc6; row += 1) {
    for (let cell = 0x40; cell <= 0xfe; cell += 1) {
      if (cell < 0x7f || cell > 0xa0) bytes.push(row, cell);
    }
  }
  return Array.from(new TextDecoder('big5').decode(Uint8Array.from(bytes)));
}
