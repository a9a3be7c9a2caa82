import { foldText } from '../spelling.ts';
import type { IndexFile } from '../write-texts.ts';
import { findReadings } from './find-readings.ts';
import { ABSENT_FILE, ALL_SCARCE_FILES, FEW_PAGES, READINGS_FILE, scarceFile } from '../near-files.ts';
import { printOffers } from './printed-offers.ts';
import { findFragments } from './fragments.ts';
import { printSpelling } from './spelling-file.ts';
import { keyOf, openThesaurus } from './thesaurus.ts';
import { printRows, type ThesaurusRow } from './thesaurus-rows.ts';

/** An entry of the thesaurus, as `guidelines/thesaurus.yaml` has it. */
export interface ThesaurusEntry {
  guide: string;
  same?: readonly string[] | undefined;
  narrower?: readonly string[] | undefined;
  broader?: readonly string[] | undefined;
  related?: readonly string[] | undefined;
}

/** The text of a page: its title and its blocks, each of which a term must stand in as a whole. */
interface SearchedPage {
  title: string;
  blocks: readonly { text: string }[];
}

/** The files with what readers say for what the pages say, and with how that and `words` are read. */
export function writeNear(
  pages: readonly SearchedPage[],
  entries: readonly ThesaurusEntry[],
  words: readonly string[],
): IndexFile[] {
  const pagesOf = countIn(pages);
  const rows = rowsOf(entries, pagesOf);
  const said = rows.flatMap(({ guide, same, narrower, related }) => [
    guide,
    ...same,
    ...narrower,
    ...related,
  ]);
  const { offersFor } = openThesaurus(rows);
  const scarce = [...new Set(said)]
    .filter((word) => pagesOf(word) > 0 && pagesOf(word) <= FEW_PAGES)
    .flatMap((word) => offersFor(word) ?? []);
  const texts = pages.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
  const known = new Set(said.map(foldText));
  const fragments = findFragments(texts, words).filter((word) => !known.has(word));
  return [
    textFile(ABSENT_FILE, printRows(withoutUnshown(selectRows(rows, (word) => pagesOf(word) === 0)))),
    ...ALL_SCARCE_FILES.map((file) =>
      textFile(file, printOffers(scarce.filter(({ word }) => scarceFile(keyOf(word)) === file))),
    ),
    textFile(READINGS_FILE, printSpelling({ readings: findReadings([...words, ...said]), fragments })),
  ];
}

/** The expressions that stand in pages, with the pages' number. What means the same in two of them leads both ways. */
function rowsOf(entries: readonly ThesaurusEntry[], pagesOf: (word: string) => number): ThesaurusRow[] {
  const all = new Map(entries.map((entry) => [entry.guide, entry]));
  for (const { guide, same = [] } of entries) {
    for (const word of same.filter((each) => pagesOf(each) > 0)) {
      const entry = all.get(word) ?? { guide: word };
      if (!entry.same?.includes(guide)) all.set(word, { ...entry, same: [...(entry.same ?? []), guide] });
    }
  }
  return [...all.values()].flatMap(({ guide, same = [], narrower = [], broader = [], related = [] }) => {
    const count = pagesOf(guide);
    const wider = broader.filter((name) => pagesOf(name) > 0);
    return count > 0 ? [{ guide, pages: count, same, narrower, broader: wider, related }] : [];
  });
}

/** Of the rows what is needed for some words: these, what they are listed under, and what is wider than that. */
function selectRows(rows: readonly ThesaurusRow[], isWanted: (word: string) => boolean): ThesaurusRow[] {
  const selected = rows.map((row) => {
    const [same, narrower, related] = [row.same, row.narrower, row.related].map((list) =>
      list.filter(isWanted),
    ) as [string[], string[], string[]];
    return { ...row, same, narrower, related, broader: same.length + narrower.length > 0 ? row.broader : [] };
  });
  const wider = new Set(selected.flatMap(({ broader }) => broader));
  return selected.filter(
    ({ guide, same, narrower, related, broader }) =>
      wider.has(guide) || [same, narrower, related, broader].some(({ length }) => length > 0),
  );
}

/** Rows without the words that only have to do with them and are not led to them, as others come first. */
function withoutUnshown(rows: readonly ThesaurusRow[]): ThesaurusRow[] {
  const { offersFor } = openThesaurus(rows);
  return rows.map((row) => ({
    ...row,
    related: row.related.filter((word) => offersFor(word)?.related.some(({ text }) => text === row.guide)),
  }));
}

/** In how many pages a word stands; each is looked for once, where its rarest pair of characters is. */
function countIn(pages: readonly SearchedPage[]): (word: string) => number {
  const texts = pages.map(({ title, blocks }) =>
    [title, ...blocks.map(({ text }) => text)].map(foldText).join('\n'),
  );
  const pagesWith = new Map<string, string[]>();
  for (const text of texts)
    for (const pair of new Set(pairsOf(text))) {
      const having = pagesWith.get(pair) ?? [];
      having.push(text);
      pagesWith.set(pair, having);
    }
  const known = new Map<string, number>();
  return (word) => {
    const folded = foldText(word);
    const candidates = pairsOf(folded).map((pair) => pagesWith.get(pair) ?? []);
    const fewest = candidates.reduce((few, some) => (some.length < few.length ? some : few), texts);
    const count = known.get(folded) ?? fewest.filter((text) => text.includes(folded)).length;
    known.set(folded, count);
    return count;
  };
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function textFile(path: string, content: string): IndexFile {
  return { path, content: Buffer.from(content) };
}
