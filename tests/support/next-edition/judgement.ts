/** Of what there was, how much was found. */
interface Tally {
  right: number;
  missed: number;
}

/** A comparison held against the truth. */
export interface Judgement {
  /** By kind of edit, or what else they follow from. */
  tallies: Map<string, Tally>;
  /** How many things were told, and those that are not so. */
  told: number;
  invented: string[];
  missed: string[];
}

/** Counts something that there was. */
export function tell(judgement: Judgement, kind: string, isRight: boolean, words: () => string): void {
  const tally = judgement.tallies.get(kind) ?? { right: 0, missed: 0 };
  judgement.tallies.set(kind, tally);
  tally[isRight ? 'right' : 'missed'] += 1;
  if (!isRight) judgement.missed.push(`${kind}: ${words()}`);
}
