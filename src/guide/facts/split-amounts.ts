/** A piece of text, and whether it is an amount or a term, which is not to be broken between two lines. */
export interface AmountPiece {
  text: string;
  isAmount: boolean;
}

/** As `formatBounds` writes them: `不超过150万元`, `100—300万元`, `3年`, `6个月—1年`, `20%—30%`. */
const AMOUNT = /((?:不超过|不少于)?\d+(?:\.\d+)?(?:(?:万元|年|个月|%)?—\d+(?:\.\d+)?)?(?:万元|年|个月|%))/;

/** Words of ours cut into amounts (万元), terms (年) and what stands between them; joined they are the text again. */
export function splitAmounts(text: string): AmountPiece[] {
  return text
    .split(AMOUNT)
    .map((piece, at) => ({ text: piece, isAmount: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
