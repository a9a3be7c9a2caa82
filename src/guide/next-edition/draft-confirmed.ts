import { parse, stringify } from 'yaml';
import { ConfirmedFile } from '../model/schema/confirmed-file.ts';
import type { Line } from '../parse/lines.ts';

/** What was confirmed last year of clauses that stand in this year's document, too. */
export interface CarriedOver {
  /** The file; without the sentence on how it was confirmed, so that it cannot be published before a person has looked. */
  text: string;
  kept: number;
  /** Clauses that differ from last year's in years alone, and were taken for the same with these years. */
  yearOnly: readonly string[];
  /** How many clauses of last year stand in no line of this year. */
  gone: number;
}

/** Drafts `confirmed.yaml` of a new edition, given its lines as they are read, from last year's: what a clause says does not change while its words do not. */
export function draftConfirmed(last: string, lines: readonly Line[], year: number): CarriedOver {
  const { clauses } = ConfirmedFile.parse(parse(last));
  const isPrinted = (text: string): boolean => lines.some((line) => line.text.includes(text));
  const kept = clauses.filter(({ text }) => isPrinted(text));
  const known = new Set(kept.map(({ text }) => text));
  const moved = clauses.flatMap((clause) => {
    const next = known.has(clause.text) ? undefined : moveYears(clause, lines);
    return next && !known.has(next.text) ? [next] : [];
  });
  const comment = `# ${year} 年度申报要求的每一句说什么：去年确认过、今年一字未改的${kept.length}句，和只有年份不同的${moved.length}句，已带过来；其余 npm run review 逐句确认。\n# 全部核对以后，在 how 里写一句怎样核对的，网站照此说明；空着不能发布。\n`;
  return {
    text: `${comment}how: ''\n${stringify({ clauses: [...kept, ...moved] }, { lineWidth: 0 })}`,
    kept: kept.length,
    yearOnly: moved.map(({ text }) => text),
    gone: clauses.length - kept.length - moved.length,
  };
}

type Clause = ConfirmedFile['clauses'][number];

const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** A clause with the years of the line that differs from it in years alone; undefined where no line or several do. */
function moveYears(clause: Clause, lines: readonly Line[]): Clause | undefined {
  const years = clause.text.match(YEAR) ?? [];
  if (years.length === 0) return undefined;
  const pattern = clause.text
    .split(YEAR)
    .map((part) => RegExp.escape(part))
    .join('(20\\d\\d)');
  const found = new Map(
    lines.flatMap(({ text }) =>
      Array.from(text.matchAll(new RegExp(pattern, 'g')), (match) => [match[0], match]),
    ),
  );
  const [match] = found.values();
  if (!match || found.size > 1) return undefined;
  const next = new Map<string, string>();
  for (const [at, year] of years.entries()) {
    const now = match[at + 1] ?? year;
    // What was one year last year is one now, or it is another sentence.
    if ((next.get(year) ?? now) !== now) return undefined;
    next.set(year, now);
  }
  const moved = JSON.stringify(clause).replace(YEAR, (year) => next.get(year) ?? year);
  return ConfirmedFile.shape.clauses.element.parse(JSON.parse(moved));
}
