import { NOT_STATED } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { CALL_COLUMNS, callRows } from './call-columns.ts';
import { ENTRY_COLUMNS, entryRows } from './entry-columns.ts';
import { describeNotes, describeTable, type Note, renderWorkbook } from './workbook.ts';
import type { OurSheet } from './workbook-features.ts';

/** What a workbook says about the guide, and how an address relative to the site's root becomes a whole one. */
export interface WorkbookContext {
  edition: number;
  title: string;
  addressOf: (url: string) => string;
}

/**
 * The calls as an Excel workbook: a sheet with a row for each call (the columns of the CSV, numbers as numbers, names
 * and addresses as links), one with a row for each of their entries, `more` sheets, and one that explains all. Runs in
 * Node and in browsers; the same calls give the same bytes.
 */
export function renderCallsXlsx(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  context: WorkbookContext,
  more: readonly OurSheet[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const { edition, addressOf } = context;
  return renderWorkbook([
    describeTable(`${edition}年度申报项`, CALL_COLUMNS, callRows(calls, planTitles, addressOf)),
    describeTable('内容、指标和要求', ENTRY_COLUMNS, entryRows(calls, addressOf)),
    ...more,
    describeNotes(notesOf(context)),
  ]);
}

/** Where the numbers come from and how cells are to be read. */
function notesOf({ edition, title, addressOf }: WorkbookContext): Note[] {
  const home = addressOf(`/${edition}/`);
  const source = addressOf(`/${edition}/source/`);
  return [
    ['来源', title],
    ['年度', edition],
    ['网址', home, home],
    ['原文', source, source],
    ['编号', '“方向13-2”即方向13的子方向2，在网址和 calls.json 中写作 13-2；加“方向”以免表格软件当成日期。'],
    ['原文行', '行号从 1 起，指上面这份原文的行；标题行算在内。'],
    ['金额', '单位为万元，按单个项目计。分几种情形的，下限取最小的，上限取最大的，各情形见“分情形资助”。'],
    ['年限', '单位为年。分几种情形的，下限取最小的，上限取最大的，见“实施年限原文”。'],
    ['数字单元格为空', `${NOT_STATED}这个数（calls.json 中为 null）；不表示零，也不表示没有限制。`],
    ['未分条', '原文有这一栏，但没有分条列出，所以不计条数。'],
    [
      '内容、指标和要求',
      '原文的每一条一行：主要内容的条目，不编号的“内容”各段，考核指标，申报要求等。“对应考核指标”用指标印出的序号，“或”表示满足其一。',
    ],
    [
      '怎样得来',
      '数字、条数和各项条件由“指南针”从原文读出，方便查找和排序；与原文不一致的，以指南原文为准。',
    ],
  ];
}
