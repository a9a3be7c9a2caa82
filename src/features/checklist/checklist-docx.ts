import { Document, HeadingLevel, Packer, Paragraph, SectionType, type ISectionOptions } from 'docx';
import type { CallSheet, SheetContext } from './call-sheet.ts';
import type { ChecklistGroup, ChecklistLine } from './checklist.ts';
import { formatStatus } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { groupBy } from '../../site/group-by.ts';
import { choicesOf } from './list-indicators.ts';
import { guideParagraphs, guideRun, ours, oursParagraph, STYLES, table } from './docx-parts.ts';

/**
 * Calls with their checklists as a Word file, ready to fill: a section for each call, before them, where there are several,
 * a table of all. The guide's words are set in 宋体, to the letter; ours are marked by type and colour. Runs in Node and
 * in browsers.
 */
export async function renderChecklistDocx(
  sheets: readonly CallSheet[],
  context: SheetContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${context.edition}年度办理清单`;
  const document = new Document({
    title,
    creator: '指南针',
    styles: STYLES,
    sections: [
      ...(sheets.length > 1 ? [section([...overview(title, sheets), ...legend()])] : []),
      ...sheets.map((sheet) =>
        section([...callParts(sheet, context), ...(sheets.length > 1 ? [] : legend())]),
      ),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** On sheets of A4 of its own. */
function section(children: ISectionOptions['children']): ISectionOptions {
  const margin = 1134;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: 11_906, height: 16_838 },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children,
  };
}

function legend(): Paragraph[] {
  return [
    oursParagraph(
      '说明：宋体字是指南原文，一字不差；这种字体和颜色的文字、表头和〔〕由指南针所加。按条拆分和归类由指南针从原文读出，申报以自治区科技厅发布的文件和通知为准。',
    ),
  ];
}

function overview(title: string, sheets: readonly CallSheet[]): ISectionOptions['children'] {
  return [
    heading(title, HeadingLevel.TITLE),
    table(
      [1200, 3900, 2100, 1400, 1038],
      ['编号', '名称', '经费', '年限', '给谁'],
      sheets.map(({ file: { call, name }, recipient }) => [
        [new Paragraph({ children: [ours(call.id)] })],
        [new Paragraph({ children: [ours(name)] })],
        textOr(call.funding?.text),
        textOr(call.years?.text),
        [new Paragraph({ children: [ours(recipient)] })],
      ]),
    ),
  ];
}

function callParts(
  { file, chosen, checklist, recipient, isTicked }: CallSheet,
  { addressOf }: SheetContext,
): ISectionOptions['children'] {
  const { call, name, plan } = file;
  const contents = [...call.content, ...(chosen ? [chosen] : choicesOf(call))].sort(
    (a, b) => a.line - b.line,
  );
  const [indicators, ...groups] = checklist.sections.flatMap((one) => one.groups);
  return [
    heading(name, HeadingLevel.HEADING_1),
    table(
      [1500, 8138],
      null,
      [
        ['计划', [oursParagraph(plan)]],
        ['资助经费', textOr(call.funding?.text)],
        ['实施年限', textOr(call.years?.text)],
        ['资助方式', textOr(call.modesText ?? undefined)],
        ...(call.status === 'open' ? [] : [['申报', statusParagraphs(call)]]),
        ['给谁办', [oursParagraph(recipient)]],
        ['出处', [oursParagraph(`原文第${call.lines.join('—')}行　${addressOf(call.url)}`)]],
      ].map(([label, cell]) => [[oursParagraph(label as string)], cell as Paragraph[]]),
    ),
    heading('主要内容', HeadingLevel.HEADING_2),
    ...(contents.length > 0 ? contents.flatMap((one) => guideParagraphs(one)) : textOr(undefined)),
    heading('考核指标', HeadingLevel.HEADING_2),
    ...(indicators ? indicatorTable(indicators, isTicked) : []),
    ...(call.indicatorRule ? guideParagraphs({ ...call.indicatorRule, marker: null }) : []),
    heading('申报要求', HeadingLevel.HEADING_2),
    ...(call.requirements.length > 0
      ? call.requirements.flatMap((one) => guideParagraphs(one))
      : textOr(undefined)),
    ...groupBy(call.others, ({ field }) => field).flatMap(([field, own]) => [
      heading(field, HeadingLevel.HEADING_2),
      ...own.flatMap((one) => guideParagraphs(one)),
    ]),
    heading('办理清单', HeadingLevel.HEADING_2),
    table(
      [1300, 4738, 1500, 1300, 800],
      ['事项', '原文与行号', '何时', '由谁', '办好否'],
      groups.flatMap((group) => groupRows(group, isTicked)),
    ),
  ];
}

/** That a call is not open, and the sentence that says so. */
function statusParagraphs({ status, statusEvidence }: Call): Paragraph[] {
  const quote = statusEvidence ? guideParagraphs({ marker: null, text: statusEvidence.text }) : [];
  return [oursParagraph(formatStatus(status)), ...quote];
}

/** With a column to fill. */
function indicatorTable(
  { note, parts }: ChecklistGroup,
  isTicked: CallSheet['isTicked'],
): ISectionOptions['children'] {
  const noted = note === null ? [] : [oursParagraph(`〔${note}〕`)];
  if (parts.length === 0) return noted;
  const rows = parts.flatMap(({ label, note: choice, lines }) =>
    lines.map((line, at) => [
      guideParagraphs({ marker: null, text: line.marker ?? '' }),
      [
        ...(at > 0 || label === null ? [] : guideParagraphs({ marker: null, text: label })),
        ...(at > 0 || choice === null ? [] : [oursParagraph(`〔${choice}〕`)]),
        lineParagraph(line),
      ],
      [new Paragraph({})],
      [oursParagraph(isTicked(line) ? '☑' : '☐')],
    ]),
  );
  return [...noted, table([800, 5038, 3000, 800], ['序号', '原文与行号', '拟达到', '办好否'], rows)];
}

function groupRows(
  { heading: name, note, isTickable, parts }: ChecklistGroup,
  isTicked: CallSheet['isTicked'],
): Paragraph[][][] {
  const named = (words: string | null): Paragraph[] => [
    oursParagraph(`${name}${words === null ? '' : `〔${words}〕`}`),
  ];
  if (parts.length === 0) return [[[oursParagraph(name)], [oursParagraph(note ?? '')], [], [], []]];
  return parts.flatMap((part) =>
    part.lines.map((line) => [
      named(part.note ?? note),
      [lineParagraph(line)],
      textOr(line.when ?? undefined, ''),
      textOr(line.from ?? undefined, ''),
      [oursParagraph(isTickable ? (isTicked(line) ? '☑' : '☐') : '')],
    ]),
  );
}

function lineParagraph({ text, line, remarks }: ChecklistLine): Paragraph {
  const place = line === null ? '' : `（第${line}行）`;
  return new Paragraph({ children: [guideRun(text), ours(`${place}${remarks.join('')}`)] });
}

function textOr(text: string | undefined, otherwise = '原文没有写'): Paragraph[] {
  return text === undefined ? [oursParagraph(otherwise)] : guideParagraphs({ marker: null, text });
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, text, keepNext: true });
}
