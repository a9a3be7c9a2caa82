import type { Judgement } from '../../../tests/support/judge-ranking.ts';
import { percent } from '../report.ts';
import { mean } from '../search/statistics.ts';

/** The figures of a ranking for a table, the means of several judgements. */
export function renderFigures(judged: readonly Judgement[]): string[] {
  const of = (figure: (one: Judgement) => number): number => mean(judged.map(figure));
  const answered = of((one) => one.answered);
  const strangers = of((one) => one.strangers);
  const ifAnswered = (figure: string): string => (answered === 0 ? '' : figure);
  return [
    ifAnswered(percent(of((one) => one.first))),
    ifAnswered(percent(of((one) => one.firstThree))),
    ifAnswered(of((one) => one.reciprocalRank).toFixed(3)),
    ifAnswered(percent(of((one) => one.kept))),
    strangers === 0 ? '' : `${Number(of((one) => one.refused).toFixed(1))} of ${strangers}`,
    ifAnswered(percent(of((one) => one.itemsNamed))),
    ifAnswered(percent(of((one) => one.itemsRight))),
  ];
}
