import { parse, stringify } from 'yaml';
import { ourBuild, runBuild } from '../../scripts/bench/run-build.ts';
import { writeScratchProject } from '../../scripts/bench/scale/scratch-project.ts';
import type { EditionFile } from '../../src/guide/model/schema/edition-file.ts';
import { nextEdition } from './next-edition.ts';
import { writeDraft } from './next-edition/write-draft.ts';
import { callsOf, cleanLines, realInput } from './real-guide.ts';

const FOLDER = '.cache/test-site-two-editions';

/** What stands before the first plan of the next one: its title and a preface with what would be headings and labels elsewhere. */
export const FRONT_LINES = [
  '2027年度广西科技计划项目申报指南',
  '　　为贯彻落实自治区科技工作会议精神，制定本指南。',
  '一、总体要求',
  '申报要求：以各计划所列为准，另行发布的除外。',
];

/** Builds a site of the real guide and of a next one made of it by edits that a seed chooses; its folder. */
export async function buildTwoEditions(seed: number): Promise<string> {
  const { source, edition, confirmed = '' } = realInput();
  const { to, draft } = nextEdition(seed);
  const next = writeDraft(draft, edition);
  const calls = callsOf(to);
  const [shown = ''] = FRONT_LINES;
  const file = movedDown(parse(next.edition) as EditionFile, FRONT_LINES.length);
  const [first = ''] = cleanLines(next.source);
  const counted: EditionFile = {
    ...file,
    edition: 2027,
    title: { shown, sure: '印在原文第1行', evidence: [{ line: 1, quote: shown }] },
    begins: { line: FRONT_LINES.length + 1, startsWith: first.trim().slice(0, 12) },
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
      [
        2027,
        { source: [...FRONT_LINES, next.source].join('\n'), edition: stringify(counted, { lineWidth: 0 }) },
      ],
    ]),
  );
  await runBuild(ourBuild(FOLDER, 'dist'));
  return `${FOLDER}/dist`;
}

/** What is said of lines, said of those so many further down. */
function movedDown(file: EditionFile, by: number): EditionFile {
  const moved = JSON.stringify(file, (key, value: unknown) =>
    key === 'line' && typeof value === 'number' ? value + by : value,
  );
  return JSON.parse(moved) as EditionFile;
}
