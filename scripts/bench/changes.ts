// npm run bench:changes [-- editions] [-- editions first-seed]: how much of what is different the comparison of two editions
// finds, on next editions that are made of the real guide by edits whose truth is known; by kind of edit. Fails below the
// shares that readers are promised, with what was missed and what was invented.
import { isDeepStrictEqual } from 'node:util';
import { compareEditions } from '../../src/features/changes/index.ts';
import { nextEdition } from '../../tests/support/next-edition.ts';
import { inOrder, invertChanges } from '../../tests/support/next-edition/invert-changes.ts';
import { judgeChanges } from '../../tests/support/next-edition/judge-changes.ts';
import type { Judgement } from '../../tests/support/next-edition/judgement.ts';
import { percent, renderTable, say } from './report.ts';

/** The least shares, of links between calls and of changed facts. */
const LEAST_LINKS = 0.98;
const LEAST_CHANGES = 0.99;

/** How many of what was missed and of what was invented are shown. */
const SHOWN = 30;

const [editions = 200, first = 0] = process.argv.slice(2).map(Number);
const judged = Array.from({ length: editions }, (_, at) => {
  if (at % 20 === 0) say(`edition ${at + 1} of ${editions}`);
  const next = nextEdition(first + at);
  const forth = inOrder(invertChanges(compareEditions(next.from, next.to)));
  const isInverse = isDeepStrictEqual(inOrder(compareEditions(next.to, next.from)), forth);
  return { ...judgeChanges(next), isInverse, refused: next.refused };
});
const links = judged.map((one) => one.links);
const changes = judged.map((one) => one.changes);
const lopsided = judged.flatMap(({ isInverse }, at) => (isInverse ? [] : [first + at]));
const refused = judged.flatMap((one) => one.refused);

/** How much of the truth was found, and how much of what was told is true. */
function sharesOf(all: readonly Judgement[]): { recall: number; precision: number } {
  const tallies = all.flatMap((one) => [...one.tallies.values()]);
  const right = tallies.reduce((sum, tally) => sum + tally.right, 0);
  const missed = tallies.reduce((sum, tally) => sum + tally.missed, 0);
  const told = all.reduce((sum, one) => sum + one.told, 0);
  const invented = all.reduce((sum, one) => sum + one.invented.length, 0);
  return { recall: right / (right + missed), precision: (told - invented) / told };
}

function rowsOf(all: readonly Judgement[]): string[][] {
  const kinds = [...new Set(all.flatMap((one) => [...one.tallies.keys()]))].sort();
  return kinds.map((kind) => {
    const tallies = all.flatMap((one) => one.tallies.get(kind) ?? []);
    const right = tallies.reduce((sum, tally) => sum + tally.right, 0);
    const missed = tallies.reduce((sum, tally) => sum + tally.missed, 0);
    const gone = refused.filter((one) => one === kind).length;
    return [
      kind,
      String(right),
      String(missed),
      percent(right / (right + missed)),
      gone > 0 ? String(gone) : '',
    ];
  });
}

const [ofLinks, ofChanges] = [sharesOf(links), sharesOf(changes)];
const head = ['found', 'missed', 'recall %', 'edits refused'];
console.log(`${editions} next editions of the real guide. An edit is refused where the parser objects to the text.

${renderTable([['which call follows which', ...head], ...rowsOf(links)])}

recall ${percent(ofLinks.recall)} %, precision ${percent(ofLinks.precision)} %

${renderTable([['changed facts', ...head], ...rowsOf(changes)])}

recall ${percent(ofChanges.recall)} %, precision ${percent(ofChanges.precision)} %

The other way round the comparison tells the same of ${judged.length - lopsided.length} of them${
  lopsided.length > 0 ? `, not of those of seeds ${lopsided.join(', ')}` : ''
}.`);

for (const [what, all] of [
  ['missed', [...links, ...changes].flatMap((one) => one.missed)],
  ['invented', [...links, ...changes].flatMap((one) => one.invented)],
] as const) {
  if (all.length === 0) continue;
  const shown = all.slice(0, SHOWN).map((words) => `  ${words}`);
  console.log(`\n${what}, ${all.length}:\n${shown.join('\n')}`);
}
const isEnough =
  lopsided.length === 0 &&
  Math.min(ofLinks.recall, ofLinks.precision) >= LEAST_LINKS &&
  Math.min(ofChanges.recall, ofChanges.precision) >= LEAST_CHANGES;
if (!isEnough) process.exitCode = 1;
