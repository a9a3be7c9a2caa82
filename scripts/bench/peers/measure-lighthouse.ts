import { CATEGORIES, judgePages, type Verdict } from '../lighthouse/judge-pages.ts';
import { quantile } from '../search/statistics.ts';
import { attempt, valueOf, type Outcome } from './outcome.ts';

/** A site that is served; undefined when it could not be built. */
export interface JudgedSite {
  name: string;
  address: Outcome<string>;
}

/** By page, the median of each category's scores, in Lighthouse's order, 0 to 100. */
export type Scores = Map<string, number[]>;

/** Runs Lighthouse, as on a slow phone, on the pages of all sites in turn, as many rounds as asked. */
export async function measureLighthouse(
  executablePath: string,
  sites: readonly JudgedSite[],
  pages: readonly string[],
  rounds: number,
  say: (what: string) => void,
): Promise<Outcome<Scores>[]> {
  const verdicts = sites.map((): Outcome<Verdict[]>[] => []);
  for (let round = 1; round <= rounds; round += 1) {
    for (const [at, { name, address }] of sites.entries()) {
      say(`Lighthouse on ${name}, round ${round} of ${rounds}`);
      const run = attempt(() => judgePages(executablePath, valueOf(address), pages, () => undefined));
      verdicts[at]?.push(await run);
    }
  }
  return Promise.all(
    verdicts.map((runs) =>
      attempt(() => {
        const all = runs.flatMap(valueOf);
        return Promise.resolve(new Map(pages.map((page) => [page, mediansOf(page, all)])));
      }),
    ),
  );
}

function mediansOf(page: string, verdicts: readonly Verdict[]): number[] {
  const own = verdicts.filter((verdict) => verdict.page === page);
  return CATEGORIES.map((category) =>
    quantile(
      own.map(({ scores }) => scores[category]),
      0.5,
    ),
  );
}
