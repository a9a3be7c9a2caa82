import { ANSWERS } from '../answers.ts';
import type { Judgement } from '../judge.ts';

/**
 * What the finder shows, in words, for everybody and for screen readers: the calls by what they are judged, none where no
 * question is answered; how many are near to what was written, where something was; and after how many characters the
 * rest of it was passed over.
 */
export function describeAnswer(judgements: readonly Judgement[], near?: number, cutAt?: number): string {
  const groups = Object.entries(ANSWERS).flatMap(([name, { name: words }]) => {
    const count = judgements.filter(({ answer }) => answer === name).length;
    return count > 0 ? [`${words}${count}项`] : [];
  });
  const cut = cutAt === undefined ? '' : `（只比较了前${cutAt}字）`;
  const nearWords = near === undefined ? '' : `${near > 0 ? `与所写相近的${near}项` : ''}${cut}`;
  return [groups.join('，'), nearWords].filter((part) => part !== '').join('；');
}
