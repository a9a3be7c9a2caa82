import { stepsOf } from '../run-build.ts';
import { LARGEST } from './weigh-site.ts';
import type { MeasuredSize } from './render-sizes.ts';

/** What a call may cost in a larger guide, as a multiple of what it costs in the first; measured on a machine at rest. */
const LINEAR = 1.5;

/** Steps shorter than this, in seconds, are not judged: most of it is not about calls. */
const SHORTEST_STEP = 5;

/** What the page of a call may weigh, and a first query, as a multiple of the first size's. */
const SAME_PAGE = 1.1;
/** And the largest page of all. */
const SAME_LARGEST = 1.2;
const FIRST_QUERY = 3;

/** In what the sizes exceed what growth may cost, each in a line; the first is what the others are compared with. */
export function findExcesses([first, ...larger]: readonly MeasuredSize[]): string[] {
  if (!first) return [];
  return larger.flatMap((size) => {
    const exceeds = (what: string, times: number, most: number): string[] =>
      times > most
        ? [`${size.name}: ${what} ${times.toFixed(2)} times that of ${first.name}, at most ${most}`]
        : [];
    const pageOf = ({ weight }: MeasuredSize): number => weight.pages.get('call, median') ?? 0;
    const largestOf = ({ weight }: MeasuredSize): number => weight.pages.get(LARGEST) ?? 0;
    return [
      ...[...stepsOf(size.cost)].flatMap(([step, seconds]) =>
        seconds < SHORTEST_STEP
          ? []
          : exceeds(
              `the step “${step}” takes for each call`,
              seconds / size.weight.calls / ((stepsOf(first.cost).get(step) ?? 0) / first.weight.calls),
              LINEAR,
            ),
      ),
      ...exceeds('the page of a call weighs', pageOf(size) / pageOf(first), SAME_PAGE),
      ...exceeds('the largest page weighs', largestOf(size) / largestOf(first), SAME_LARGEST),
      ...exceeds(
        'a first query transfers',
        size.reading.firstQuery.bytes / first.reading.firstQuery.bytes,
        FIRST_QUERY,
      ),
    ];
  });
}
