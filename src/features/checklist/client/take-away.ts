import { exportTable, saveFile } from '../../export/client/index.ts';
import { linkTo } from '../../../site/addresses.ts';
import type { CallSheet } from '../call-sheet.ts';
import { CHECKLIST_COLUMNS, checklistNotes, checklistRows } from '../checklist-columns.ts';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Saves calls with their checklists as one Word file; what writes it is loaded when it is asked for. */
export async function saveWord(sheets: readonly CallSheet[], edition: string): Promise<void> {
  const { renderChecklistDocx } = await import('../checklist-docx.ts');
  saveFile(
    await renderChecklistDocx(sheets, { edition, addressOf }),
    DOCX_TYPE,
    `${nameOf(sheets, edition)}.docx`,
  );
}

/** Saves the checklists of calls as one Excel workbook. */
export async function saveExcel(sheets: readonly CallSheet[], edition: string): Promise<void> {
  const context = { edition, addressOf };
  await exportTable(
    `${nameOf(sheets, edition)}.xlsx`,
    { name: '办理清单', columns: CHECKLIST_COLUMNS, rows: checklistRows(sheets, context) },
    checklistNotes(context),
  );
}

function nameOf(sheets: readonly CallSheet[], edition: string): string {
  const [only] = sheets;
  return `指南针-${edition}年度-办理清单-${only && sheets.length === 1 ? only.file.call.id : `${sheets.length}项`}`;
}

function addressOf(address: string): string {
  return new URL(linkTo(address), location.href).href;
}
