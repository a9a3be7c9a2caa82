import { measureBuild, type BuildRun } from './measure-build.ts';
import { attempt, type Outcome } from './outcome.ts';
import type { Site } from './sites.ts';

/** The builds of one round: first without anything of an earlier one, then once more. */
export interface BuildRound {
  cold: BuildRun;
  warm: BuildRun;
}

/**
 * Builds every site in every round, one after the other, so that what else the machine does hits all alike. A round
 * before them, which is not counted, brings the programs into the machine's memory.
 */
export async function measureBuilds(
  sites: readonly Site[],
  { rounds, warmUp }: { rounds: number; warmUp: boolean },
  say: (what: string) => void,
): Promise<Map<Site, Outcome<BuildRound[]>>> {
  const built = new Map<Site, Outcome<BuildRound[]>>(sites.map((site) => [site, { value: [] }]));
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    for (const [site, before] of built) {
      if ('failure' in before) continue;
      say(`building ${site.name}, round ${round} of ${rounds}`);
      const run = await attempt(() => buildTwice(site));
      if ('failure' in run) built.set(site, run);
      else if (round > 0) before.value.push(run.value);
    }
  }
  return built;
}

async function buildTwice({ build }: Site): Promise<BuildRound> {
  return { cold: await measureBuild(build, true), warm: await measureBuild(build, false) };
}
