import { parse, stringify } from 'yaml';
import { ConfirmedFile } from '../model/schema/confirmed-file.ts';
import type { Line } from '../parse/lines.ts';

/** What was confirmed last year of clauses that stand in this year's document, too. */
export interface CarriedOver {
  /** The file; without the sentence on how it was confirmed, so that it cannot be published before a person has looked. */
  text: string;
  kept: number;
  /** How many clauses of last year stand in no line of this year. */
  gone: number;
}

/** Drafts `confirmed.yaml` of a new edition, given its lines as they are read, from last year's: what a clause says does not change while its words do not. */
export function draftConfirmed(last: string, lines: readonly Line[], year: number): CarriedOver {
  const { clauses } = ConfirmedFile.parse(parse(last));
  const kept = clauses.filter(({ text }) => lines.some((line) => line.text.includes(text)));
  const comment = `# ${year} 年度申报要求的每一句说什么：去年确认过、今年一字未改的${kept.length}句已带过来；其余 npm run review 逐句确认。\n# 全部核对以后，在 how 里写一句怎样核对的，网站照此说明；空着不能发布。\n`;
  return {
    text: `${comment}how: ''\n${stringify({ clauses: kept }, { lineWidth: 0 })}`,
    kept: kept.length,
    gone: clauses.length - kept.length,
  };
}
