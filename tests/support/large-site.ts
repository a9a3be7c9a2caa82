import { growEdition } from '../../scripts/bench/scale/grow-edition.ts';
import { ourBuild, runBuild } from '../../scripts/bench/run-build.ts';
import { writeScratchProject } from '../../scripts/bench/scale/scratch-project.ts';
import { realInput } from './real-guide.ts';

const FOLDER = '.cache/test-site-large';

/** Builds a site of the real guide with three times its calls, just enough for a large edition; its folder. */
export async function buildLargeSite(): Promise<string> {
  const edition = growEdition(realInput(), { times: 3, year: 2026, seed: 1 });
  writeScratchProject(FOLDER, new Map([[2026, edition]]));
  await runBuild(ourBuild(FOLDER, 'dist'));
  return `${FOLDER}/dist`;
}
