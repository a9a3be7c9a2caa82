import type { NearWords, Offer } from './thesaurus.ts';

/** Between the cells of a line and between the offers of a cell; they stand in no expression. */
const CELL = '\t';
const OFFER = '|';

/** What there is for each of some words as text, a line for each. */
export function printOffers(all: readonly NearWords[]): string {
  const print = (offers: readonly Offer[]): string =>
    offers.map(({ text, pages }) => `${pages} ${text}`).join(OFFER);
  return all.map(({ word, near, related }) => [word, print(near), print(related)].join(CELL)).join('\n');
}

/** Reads what `printOffers` gave. */
export function parseOffers(printed: string): NearWords[] {
  return printed.split('\n').flatMap((line) => {
    const [word = '', near, related] = line.split(CELL);
    return word === '' ? [] : [{ word, near: parseCell(near), related: parseCell(related) }];
  });
}

function parseCell(cell = ''): Offer[] {
  if (cell === '') return [];
  return cell.split(OFFER).map((offer) => {
    const end = offer.indexOf(' ');
    return { text: offer.slice(end + 1), pages: Number(offer.slice(0, end)) };
  });
}
