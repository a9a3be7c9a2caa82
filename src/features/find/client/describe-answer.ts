import { ANSWERS } from '../answers.ts';
import type { Judgement } from '../judge.ts';

/** How much of a text is compared, in characters: more than any abstract has, and an answer stays quick. */
export const MOST_TEXT = 5000;

/**
 * What the finder shows, in words, for everybody and for screen readers: the calls by what they are judged, none where no
 * question is answered, and how many are near to a text of so many characters, where one was compared.
 */
export function describeAnswer(
  judgements: readonly Judgement[],
  near: number | undefined,
  length: number,
): string {
  const groups = Object.entries(ANSWERS).flatMap(([name, { name: words }]) => {
    const count = judgements.filter(({ answer }) => answer === name).length;
    return count > 0 ? [`${words}${count}项`] : [];
  });
  const cut = length > MOST_TEXT ? `（只比较了前${MOST_TEXT}字）` : '';
  const compared = near === undefined ? '' : (near > 0 ? `与所写相近的${near}项` : '') + cut;
  return [groups.join('，'), compared].filter(Boolean).join('；');
}
