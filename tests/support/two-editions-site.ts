import { parse, stringify } from 'yaml';
import { ourBuild, runBuild } from '../../scripts/bench/run-build.ts';
import { writeScratchProject } from '../../scripts/bench/scale/scratch-project.ts';
import type { EditionFile } from '../../src/guide/model/schema/edition-file.ts';
import { nextEdition } from './next-edition.ts';
import { writeDraft } from './next-edition/write-draft.ts';
import { callsOf, realInput } from './real-guide.ts';

const FOLDER = '.cache/test-site-two-editions';

/** Builds a site of the real guide and of a next one made of it by edits that a seed chooses; its folder. */
export async function buildTwoEditions(seed: number): Promise<string> {
  const { source, edition, confirmed = '' } = realInput();
  const { to, draft } = nextEdition(seed);
  const next = writeDraft(draft, edition);
  const calls = callsOf(to);
  const file = parse(next.edition) as EditionFile;
  const counted: EditionFile = {
    ...file,
    edition: 2027,
    title: { ...file.title, shown: file.title.shown.replace('2026', '2027') },
    totals: {
      directions: to.entries.filter(({ kind }) => kind === 'direction').length,
      calls: calls.length,
      items: calls.reduce((sum, { items }) => sum + items.length, 0),
    },
  };
  writeScratchProject(
    FOLDER,
    new Map([
      [2026, { source: new TextDecoder().decode(source), edition, confirmed }],
      [2027, { source: next.source, edition: stringify(counted, { lineWidth: 0 }) }],
    ]),
  );
  await runBuild(ourBuild(FOLDER, 'dist'));
  return `${FOLDER}/dist`;
}
