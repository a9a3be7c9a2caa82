import { APPLICANT_NAMES, formatApplicant } from '../../guide/facts/applicant-words.ts';
import { CONDITION_NAMES } from '../../guide/facts/condition-names.ts';
import { factSheet, type FactSheet, inFull } from '../../guide/facts/fact-sheet.ts';
import { formatDoubt } from '../../guide/facts/words.ts';
import { APPLICANT_KINDS } from '../../guide/model/applicant-kinds.ts';
import type { Call } from '../../guide/model/schema/call.ts';

/** What every row of a table has: the address of its page as the file is to show it. */
export interface TableRow {
  address: string;
}

/**
 * A column of a table: its heading, its width in characters (a Chinese one counts two), and the value of a row. A `link`
 * leads to the row's address, a `wrap` column has texts of more than a line.
 */
export type Column<Row extends TableRow> = { heading: string; width: number } & (
  | { kind: 'number'; value: (row: Row) => number | null }
  | { kind: 'text' | 'wrap' | 'link'; value: (row: Row) => string }
);

/** What a row of the table of calls is made from. */
export interface CallRow extends TableRow {
  call: Call;
  facts: FactSheet;
  planTitle: string;
}

/** Columns of the table of calls, with Chinese headings; money in 万元, terms in years. CSV and XLSX both have these. */
export const CALL_COLUMNS: readonly Column<CallRow>[] = [
  { heading: '编号', width: 13, kind: 'text', value: ({ call }) => idInTable(call) },
  { heading: '计划', width: 26, kind: 'wrap', value: ({ planTitle }) => planTitle },
  { heading: '方向', width: 7, kind: 'number', value: ({ call }) => call.direction },
  { heading: '子方向', width: 8, kind: 'number', value: ({ call }) => call.subDirection },
  { heading: '名称', width: 44, kind: 'link', value: ({ call }) => call.title },
  { heading: '申报', width: 16, kind: 'text', value: ({ facts }) => facts.status.value },
  { heading: '资助方式', width: 18, kind: 'text', value: ({ facts }) => facts.modes.value },
  { heading: '资助下限（万元）', width: 11, kind: 'number', value: ({ call }) => call.funding?.min ?? null },
  { heading: '资助上限（万元）', width: 11, kind: 'number', value: ({ call }) => call.funding?.max ?? null },
  { heading: '分情形资助', width: 40, kind: 'wrap', value: fundingCases },
  { heading: '资助经费原文', width: 48, kind: 'wrap', value: ({ call }) => call.funding?.text ?? '' },
  { heading: '年限下限（年）', width: 11, kind: 'number', value: ({ call }) => call.years?.min ?? null },
  { heading: '年限上限（年）', width: 11, kind: 'number', value: ({ call }) => call.years?.max ?? null },
  { heading: '实施年限原文', width: 26, kind: 'wrap', value: ({ call }) => call.years?.text ?? '' },
  { heading: '主要内容', width: 12, kind: 'text', value: ({ facts }) => facts.content.value },
  { heading: '考核指标', width: 12, kind: 'text', value: ({ facts }) => facts.indicators.value },
  { heading: '申报要求', width: 12, kind: 'text', value: ({ facts }) => facts.requirements.value },
  { heading: '谁可牵头', width: 60, kind: 'wrap', value: ({ facts }) => inFull(facts.leads) },
  ...APPLICANT_KINDS.map((kind) => ({
    heading: `${APPLICANT_NAMES[kind]}牵头`,
    width: 14,
    kind: 'text' as const,
    value: ({ call }: CallRow) => formatApplicant(call.applicants[kind]),
  })),
  {
    heading: '对单位的条件',
    width: 60,
    kind: 'wrap',
    value: ({ call }) => listOf(call.organisationConditions),
  },
  { heading: '对人的条件', width: 60, kind: 'wrap', value: ({ call }) => listOf(call.personConditions) },
  { heading: '要交的材料', width: 48, kind: 'wrap', value: ({ call }) => listOf(call.documents) },
  { heading: '免交', width: 24, kind: 'wrap', value: ({ call }) => listOf(call.exemptions) },
  { heading: '项目名称格式', width: 30, kind: 'wrap', value: ({ call }) => call.nameFormat ?? '' },
  { heading: '限报', width: 30, kind: 'wrap', value: ({ call }) => call.quota ?? '' },
  ...CONDITION_NAMES.map(([key, heading]) => ({
    heading,
    width: 16,
    kind: 'text' as const,
    value: ({ facts }: CallRow) => facts[key].value,
  })),
  { heading: '优先与鼓励', width: 48, kind: 'wrap', value: ({ facts }) => inFull(facts.preferences) },
  { heading: '疑误', width: 40, kind: 'wrap', value: ({ call }) => call.doubts.map(formatDoubt).join('；') },
  { heading: '地址', width: 36, kind: 'link', value: ({ address }) => address },
  { heading: '原文行', width: 11, kind: 'text', value: ({ call }) => call.lines.join('—') },
];

/** Each case with its label; also where the only one has one: `200万元（科技领军储备库企业）`. */
function fundingCases({ call, facts }: CallRow): string {
  const hasLabels = call.funding?.cases.some(({ label }) => label !== null) ?? false;
  return facts.funding.cases.join('；') || (hasLabels ? facts.funding.value : '');
}

/** Clauses as printed, with what is preferred marked, and whom or when each is about where it is not all. */
function listOf(clauses: readonly Listed[]): string {
  return clauses
    .map(({ text, force, appliesTo, when }) => {
      const scope = appliesTo ?? when ?? null;
      const of = scope === null || text.includes(scope) ? '' : `〔对“${scope}”〕`;
      return `${force === 'prefer' ? '〔优先或支持〕' : ''}${of}“${text}”`;
    })
    .join('；');
}

/** A clause with what is known of its force and scope. */
interface Listed {
  text: string;
  force?: 'must' | 'prefer';
  appliesTo?: string | null;
  when?: string | null;
}

/**
 * A call's id as tables have it: `方向13-2` for `13-2`, which spreadsheet programs take for a date, and `14` for a number,
 * where a file or somebody's keyboard cannot tell them otherwise.
 */
export function idInTable({ id, direction }: Pick<Call, 'id' | 'direction'>): string {
  return direction === null ? id : `方向${id}`;
}

/**
 * The rows of the table, one for each call and in their order. `addressOf` turns a call's address, which is relative
 * to the site's root, into the one to show.
 */
export function callRows(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  addressOf: (url: string) => string,
): CallRow[] {
  return calls.map((call) => ({
    call,
    facts: factSheet(call),
    planTitle: planTitles.get(call.plan) ?? call.plan,
    address: addressOf(call.url),
  }));
}
