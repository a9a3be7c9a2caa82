import type { Match } from './match/load-matcher.ts';
import type { Passage } from './match/match-data.ts';

type Phrase = Match['phrases'][number];

const RELATIONS: Readonly<Record<Phrase['relation'], string>> = {
  exact: '',
  same: '（同义）',
  narrower: '（它的一种）',
  broader: '（上位）',
  related: '（相关）',
  alike: '（字面相近）',
};

/** In words what led to a call, as it was written and as the guide has it: `“石墨烯”→“功能材料”（它的一种）`. */
export function namePhrases(phrases: readonly Phrase[]): string {
  return phrases
    .map(({ said, guide, relation }) =>
      said === guide ? `“${guide}”` : `“${said}”→“${guide}”${RELATIONS[relation]}`,
    )
    .join('、');
}

/** The sentence of a call, of its nearest item where it has one, that says most of what led there; '' where none says it. */
export function nearestSentence({ item, phrases }: Match, passages: readonly Passage[]): string {
  let [nearest, most] = ['', 0];
  for (const passage of passages) {
    // Of the terms the passages have single words.
    const isText = passage.kind === 'item' || passage.kind === 'content';
    if (!isText || (item !== null && passage.item !== item)) continue;
    for (const sentence of passage.text.split(/[。；]/)) {
      const marked = markText(sentence, guideSays(phrases)).filter(({ isMarked }) => isMarked);
      const length = marked.reduce((sum, { text }) => sum + text.length, 0);
      if (length > most) [nearest, most] = [sentence, length];
    }
  }
  return nearest;
}

/** What the guide says of phrases. */
export function guideSays(phrases: readonly Phrase[]): string[] {
  return phrases.map(({ guide }) => guide);
}

/** A piece of a text, and whether it is one of the phrases. */
export interface MarkedPiece {
  text: string;
  isMarked: boolean;
}

/** A text in pieces, with every place marked where one of `phrases` stands. Joined, the pieces are the text. */
export function markText(text: string, phrases: readonly string[]): MarkedPiece[] {
  const marked = new Array<boolean>(text.length).fill(false);
  const folded = text.toLowerCase();
  for (const phrase of new Set(phrases)) {
    const wanted = phrase.toLowerCase();
    if (wanted === '') continue;
    for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1))
      marked.fill(true, at, at + wanted.length);
  }
  const pieces: MarkedPiece[] = [];
  marked.forEach((isMarked, at) => {
    const last = pieces.length > 0 ? pieces[pieces.length - 1] : undefined;
    if (last?.isMarked === isMarked) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), isMarked });
  });
  return pieces;
}
