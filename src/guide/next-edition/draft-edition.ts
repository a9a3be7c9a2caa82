import { parse, stringify } from 'yaml';
import { readLines } from '../parse/lines.ts';
import { readAs } from '../parse/readings.ts';
import { splitGuide } from '../split-guide.ts';
import { EditionFile } from '../model/schema/edition-file.ts';
import { carryOver } from './carry-over.ts';
import { draftConfirmed, type CarriedOver } from './draft-confirmed.ts';
import { addHeadings, type LearntHeading } from './learn-headings.ts';

/** The files of the edition before, as text. */
export interface LastEdition {
  source: string;
  edition: string;
  confirmed: string;
}

/** The files of a new edition as far as they can be drafted, and what a person must see to, in Chinese. */
export interface EditionDraft {
  edition: string;
  confirmed: CarriedOver;
  changes: string;
  /** What last year's file said that no line of this year's document bears, or that cannot be known without reading. */
  toSee: readonly string[];
  /** How many calls the edition before has. */
  lastCalls: number;
}

/**
 * Drafts the files of `year` from its document and those of the edition before: plans and groups as found, what was noted
 * of the text where its quotes stand now, what was confirmed of clauses that stand unchanged, totals as counted. `time`: when
 * it is published, for the feed; `learnt`: headings that are known from their styles.
 */
export function draftEdition(
  source: string,
  year: number,
  last: LastEdition,
  time: string,
  learnt: readonly LearntHeading[] = [],
): EditionDraft {
  const file = EditionFile.parse(parse(last.edition));
  const before = { ...file, grammar: addHeadings(file.grammar, learnt) };
  const lines = readLines(source);
  const toSee: string[] = [];
  const lastLines = readLines(last.source);
  const draft = carryOver(before, year, lines, lastLines, toSee);
  const counted = count(source, draft);
  const edition = { ...draft, totals: counted.totals };
  const title = edition.title.shown;
  const { plans } = edition;
  return {
    edition: renderEdition(edition, year),
    confirmed: draftConfirmed(last.confirmed, readAs(lines, edition.readings), year),
    changes: stringify({
      changes: [
        {
          id: 'published',
          time,
          kind: 'edition',
          title: `${title}逐条上网`,
          text: `${plans.length}个计划、${counted.totals.calls}个申报项，每项一页。`,
          url: `/${year}/`,
        },
      ],
    }),
    toSee,
    lastCalls: before.totals.calls,
  };
}

/** How many directions, calls and items the split finds: a person is to count them in the text. */
function count(source: string, edition: EditionFile): Pick<EditionFile, 'totals'> {
  const { guide } = splitGuide({
    source: new TextEncoder().encode(source),
    sourceFile: 'source.txt',
    edition: stringify(edition),
    editionFile: 'edition.yaml',
  });
  const entries = guide?.entries ?? [];
  const calls = entries.flatMap(({ call }) => call ?? []);
  return {
    totals: {
      directions: entries.filter(({ kind }) => kind === 'direction').length,
      calls: calls.length,
      items: calls.reduce((sum, { items }) => sum + items.length, 0),
    },
  };
}

/** What people are told above each part of the file. */
const ABOVE: Readonly<Record<string, string>> = {
  title: '标题：原文没有印出的，写明依据。',
  plans:
    '按原文次序。heading 为原文印出的标题，丢失的写 null；id 在网址里，发布以后不能再改；short 用于窄处。',
  groups: '没有印出序号的组。page: true 表示自成一页。',
  grammar: '以往没有的标题写法、字段名、资助方式、条目编号、单位（见 docs/CONTRIBUTING.md）。',
  begins: '计划从这一行开始：以前的是标题和前言，照样显示，不当作申报内容读。',
  lostHeadings: '丢失的标题：line、startsWith 指丢失处之后的一行。',
  missing: '同类申报项都有、这几项没有的字段：读过原文，确实没有，才写在这里。',
  readings: '受损或两可的文字按什么理解；显示时仍照原文。',
  notes: '逐行读原文时发现的疑误：原样保留，列入疑误表。',
  modeNotes: '原文哪一句说明一种资助方式按什么办。',
  totals: '程序数出来的，请直接读原文数一遍再定。',
  confirmedBy: '哪位具名的人在哪天核对过什么：{ name, date, what }。',
};

function renderEdition(edition: EditionFile, year: number): string {
  const parts = Object.entries(edition).map(([key, value]) => {
    const above = ABOVE[key];
    return `${above === undefined ? '' : `\n# ${above}\n`}${stringify({ [key]: value as unknown }, { lineWidth: 0 })}`;
  });
  return `# ${year} 年度指南的编者说明，由 npm run new-edition 起草：凡是编者说的都请对照原文。\n${parts.join('')}`;
}
