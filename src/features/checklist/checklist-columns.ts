import { type Column, idInTable, type Note, type TableRow } from '../export/client/index.ts';
import { sourceAddress } from '../../site/addresses.ts';
import type { CallSheet, SheetContext } from './call-sheet.ts';
import { type ChecklistGroup, type ChecklistLine, type ChecklistPart } from './checklist.ts';

/** A row of the table of checklists: a thing that a call asks for, or a question on which it says nothing. */
export interface ChecklistRow extends TableRow {
  sheet: CallSheet;
  group: ChecklistGroup;
  part: ChecklistPart | null;
  line: ChecklistLine | null;
}

/** Columns of the table of checklists. */
export const CHECKLIST_COLUMNS: readonly Column<ChecklistRow>[] = [
  { heading: '编号', width: 13, kind: 'text', value: ({ sheet }) => idInTable(sheet.file.call) },
  { heading: '名称', width: 36, kind: 'wrap', value: ({ sheet }) => sheet.file.call.title },
  { heading: '给谁', width: 12, kind: 'wrap', value: ({ sheet }) => sheet.recipient },
  { heading: '做哪条内容', width: 11, kind: 'text', value: ({ sheet: { chosen } }) => markOf(chosen) },
  { heading: '事项', width: 14, kind: 'text', value: ({ group }) => group.heading },
  { heading: '适用', width: 22, kind: 'wrap', value: ({ group, part }) => scopeOf(group, part) },
  { heading: '序号', width: 8, kind: 'text', value: ({ line }) => line?.marker ?? '' },
  { heading: '原文', width: 80, kind: 'wrap', value: ({ line }) => line?.text ?? '' },
  { heading: '原文行', width: 9, kind: 'number', value: ({ line }) => line?.line ?? null },
  { heading: '何时', width: 24, kind: 'wrap', value: ({ line }) => line?.when ?? '' },
  { heading: '由谁', width: 24, kind: 'wrap', value: ({ line }) => line?.from ?? '' },
  { heading: '疑误等', width: 30, kind: 'wrap', value: ({ line }) => line?.remarks.join('') ?? '' },
  { heading: '办好否', width: 9, kind: 'text', value: formatDone },
  { heading: '地址', width: 36, kind: 'link', value: ({ address }) => address },
];

/** The rows of calls' checklists, in order. */
export function checklistRows(
  sheets: readonly CallSheet[],
  { edition, addressOf }: SheetContext,
): ChecklistRow[] {
  return sheets.flatMap((sheet) =>
    sheet.checklist.sections
      .flatMap(({ groups }) => groups)
      .flatMap((group): ChecklistRow[] => {
        const address = addressOf(sheet.file.call.url);
        if (group.parts.length === 0) return [{ sheet, group, part: null, line: null, address }];
        return group.parts.flatMap((part) =>
          part.lines.map((line) => ({
            sheet,
            group,
            part,
            line,
            address: line.line === null ? address : addressOf(sourceAddress(edition, line.line)),
          })),
        );
      }),
  );
}

/** What the sheet of notes says. */
export function checklistNotes({ edition, addressOf }: SheetContext): Note[] {
  const home = addressOf(`/${edition}/checklist/`);
  return [
    ['来源', `${edition}年度申报指南，由“指南针”按原文列出`],
    ['网址', home, home],
    ['原文', '“原文”“何时”“由谁”“序号”各列与指南一字不差；其余各列为指南针所加。'],
    ['适用', '原文分项目类型或申报主体的，写原文的话；“满足其一”等为指南针所加。'],
    ['办好否', '√ 是已勾的，□ 是没有勾的，空着的不用办。'],
    ['给谁', '在网页上填的，只存在填写人自己的设备里。'],
    ['怎样得来', '按条拆分和归类由“指南针”从原文读出；与原文不一致的，以指南原文和正式通知为准。'],
  ];
}

function markOf(chosen: CallSheet['chosen']): string {
  return chosen ? (chosen.marker ?? String(chosen.n)) : '';
}

function scopeOf({ note }: ChecklistGroup, part: ChecklistPart | null): string {
  return [part?.label, part?.note ?? note]
    .filter((words) => words !== null && words !== undefined)
    .join('；');
}

function formatDone({ sheet, group, line }: ChecklistRow): string {
  if (!line || !group.isTickable) return '';
  return sheet.isTicked(line) ? '√' : '□';
}
