import { describe, expect, test } from 'vitest';
import { CALL_COLUMNS } from './call-columns.ts';
import { factSheet } from '../../guide/facts/fact-sheet.ts';
import type { Call, Clause } from '../../guide/model/schema/call.ts';
import { readBook } from '../../../tests/support/read-xlsx.ts';
import { calls, HOST, planTitles, renderXlsx } from '../../../tests/support/rendered-calls.ts';

const book = readBook(await renderXlsx(calls));
const [table] = book.sheets;
if (!table) throw new Error('a workbook of ours has a sheet of calls');
const [head = [], ...rows] = table.rows;

const quoted = ({ text, line }: Clause, { doubts }: Call): string =>
  `“${text}”${doubts
    .filter((doubt) => doubt.line === line && text.includes(doubt.quote))
    .map(({ note }) => `〔疑误：${note}〕`)
    .join('')}`;

const LEAD_MARKS = {
  condition: '',
  preference: '〔倾向〕',
  permission: '〔允许，未排除其他〕',
  support: '〔支持，是否限于此原文未写〕',
  unrestricted: '〔不限〕',
};
const ANSWERS = {
  required: '必须',
  conditional: '视情形',
  preferred: '有则优先',
  'not-required': '明确不要求',
};

/** The row that a call must have, written down without the columns of `call-columns.ts`. */
function expectedRow(call: Call): (string | number | null)[] {
  const { funding, years, conditions, leads, preferences } = call;
  const missing = call.requirements.length > 0 ? '申报要求未写' : '原文没有申报要求';
  const clauses = leads.map((lead) => `${LEAD_MARKS[lead.force]}${quoted(lead, call)}`).join('；');
  const isClosed = leads.some(({ force }) => /condition|support/.test(force));
  // What these are in words has tests of its own.
  const { funding: money, content, indicators, requirements } = factSheet(call);
  const hasLabel = funding?.cases.some(({ label }) => label !== null) === true;
  const row = [
    call.direction === null ? call.id : `方向${call.id}`,
    planTitles.get(call.plan) ?? '',
    call.direction,
    call.subDirection,
    call.title,
    { open: '按本指南申报', deferred: '另行通知', external: '由其他机构发布' }[call.status],
    call.modesText?.replace(/。$/, '') ?? '原文未说明',
    funding?.min ?? null,
    funding?.max ?? null,
    money.cases.length > 0 ? money.cases.join('；') : hasLabel ? money.value : null,
    funding?.text ?? null,
    years?.min ?? null,
    years?.max ?? null,
    years?.text ?? null,
    content.value,
    indicators.value,
    requirements.value,
    clauses === '' ? missing : isClosed ? clauses : `申报要求未限定（${clauses}）`,
    ...['enterprise', 'university', 'institute', 'hospital', 'public', 'other'].map((kind) => {
      const { answer, soft } = call.applicants[kind as keyof typeof call.applicants];
      return APPLICANTS[answer] + (soft ? '〔原文没有说死〕' : '');
    }),
    ...[call.organisationConditions, call.personConditions, call.documents, call.exemptions].map(
      (clauses: readonly Said[]) => clauses.map(said).join('；'),
    ),
    call.nameFormat ?? '',
    call.quota ?? '',
    ...[conditions.recommendation, conditions.ethics, conditions.matching].map(({ answer }) =>
      answer === 'not-stated' ? missing : ANSWERS[answer],
    ),
    preferences.length === 0 ? missing : preferences.map((one) => quoted(one, call)).join('；'),
    call.doubts.map(({ line, quote, note }) => `原文第${line}行“${quote}”，${note}`).join('；'),
    `${HOST}${call.url}`,
    `${call.lines[0]}—${call.lines[1]}`,
  ];
  return row.map((value) => (value === '' ? null : value));
}

const APPLICANTS = {
  yes: '可以',
  conditional: '须符合条件',
  no: '不可以',
  'not-stated': '原文未限定',
};

type Said = { text: string; force?: string; appliesTo?: string | null; when?: string | null };

/** A condition or paper as a cell lists it. */
function said({ text, force, appliesTo, when }: Said): string {
  const scope = appliesTo ?? when;
  const isApart = scope && !text.includes(scope);
  return [force === 'prefer' && '〔优先或支持〕', isApart && `〔对“${scope}”〕`, `“${text}”`]
    .filter(Boolean)
    .join('');
}

/** Some cells, written by reading the guide. */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> = {
  '1-1': {
    编号: '方向1-1',
    资助方式: '前资助或自筹',
    谁可牵头:
      '申报要求未限定（〔倾向〕“鼓励由医疗机构牵头，与高校、科研院所、企业等组成产学研团队联合申报。”）',
    伦理审查: '必须',
    主要内容: '9条',
    考核指标: '8项',
    优先与鼓励: '“鼓励由医疗机构牵头，与高校、科研院所、企业等组成产学研团队联合申报。”',
  },
  '13-2': {
    谁可牵头:
      '申报要求未限定（〔允许，未排除其他〕“公安机关警务技术职务序列的公务员可牵头或参与申报该方向科技计划项目。”）',
    '资助上限（万元）': 150,
    推荐或推荐函: '必须',
    企业牵头: '原文未限定',
    要交的材料: '“须由自治区公安厅出具推荐函。”',
    限报: null,
  },
  '1-2': {
    企业牵头: '不可以',
    医疗机构牵头: '须符合条件',
    '其他（社会组织等）牵头': '不可以',
  },
  '34': {
    医疗机构牵头: '原文未限定',
    免交: '“本方向项目申报免交可行性研究报告和查新报告”',
    限报: '团队带头人不能同时申报或在研科技合作类项目',
    项目名称格式:
      '技术攻关类和创办企业类项目的标题格式：×××（具体领域技术开发、攻关、研发、研究、应用等）+人才团队引进。',
  },
  '53': { 高校牵头: '不可以〔原文没有说死〕', 限报: '每个企业限牵头申报1项本方向项目。' },
  '17': { 主要内容: '未分条', 考核指标: '3项' },
  '28': { 分情形资助: '200万元（科技领军储备库企业）', '资助下限（万元）': 200, 推荐或推荐函: '必须' },
  '37': { 申报: '另行通知', 资助方式: '原文未说明', '资助上限（万元）': null, 谁可牵头: '原文没有申报要求' },
  '52': { 考核指标: '未分条' },
  '62': {
    优先与鼓励: '“优先支持自治区技术转移示范机构申报”；“重点支持促成重大科技成果转化的单位。”',
  },
};

describe('the sheet of calls', () => {
  test('has every cell of all 101 calls, numbers as numbers and texts as texts', () => {
    expect(rows).toHaveLength(101);
    for (const [index, call] of calls.entries()) {
      expect(
        rows[index]?.map(({ value }) => value),
        call.id,
      ).toEqual(expectedRow(call));
    }
  });

  test('has numbers in the same columns throughout, and only there', () => {
    for (const [at, { heading, kind }] of CALL_COLUMNS.entries()) {
      const types = new Set(rows.flatMap((row) => (row[at]?.value === null ? [] : [typeof row[at]?.value])));
      expect([...types], heading).toEqual([kind === 'number' ? 'number' : 'string']);
    }
  });

  test('has what the guide says in the cells that were written by reading it', () => {
    for (const [id, cells] of Object.entries(BY_HAND)) {
      const row = rows[calls.findIndex((call) => call.id === id)];
      for (const [heading, value] of Object.entries(cells)) {
        const at = head.findIndex((cell) => cell.value === heading);
        expect(row?.[at]?.value, `${id} ${heading}`).toBe(value);
      }
    }
  });

  test('links the name and the address of each call to its page, and nothing else', () => {
    const linked = new Set(['名称', '地址']);
    for (const [index, call] of calls.entries()) {
      for (const [at, { heading }] of CALL_COLUMNS.entries()) {
        const link = linked.has(heading) ? `${HOST}${call.url}` : null;
        expect(rows[index]?.[at]?.link, `${call.id} ${heading}`).toBe(link);
      }
    }
    expect(head.every(({ link }) => link === null)).toBe(true);
  });

  test('has its head row and first column frozen', () => {
    const pane = table.xml.querySelector('sheetView > pane');
    expect(pane?.getAttribute('state')).toBe('frozen');
    expect(pane?.getAttribute('ySplit')).toBe('1');
    expect(pane?.getAttribute('xSplit')).toBe('1');
    expect(pane?.getAttribute('topLeftCell')).toBe('B2');
  });

  test('has the widths of the columns, each wide enough for its heading in three lines', () => {
    const widths = [...table.xml.querySelectorAll('col')].map((one) => Number(one.getAttribute('width')));
    expect(widths).toEqual(CALL_COLUMNS.map(({ width }) => width));
    for (const { heading, width } of CALL_COLUMNS) expect(width * 3).toBeGreaterThan(heading.length * 2);
  });

  test('has bold headings on a ground, all cells at the top of their row, long texts wrapped', () => {
    for (const { style } of head) {
      expect(style.querySelector('alignment')?.getAttribute('wrapText')).toBe('1');
      expect(book.fontOf(style)?.querySelector('b')).toBeTruthy();
      expect(book.fillOf(style)?.querySelector('fgColor')).toBeTruthy();
    }
    for (const row of rows) {
      for (const [at, { style }] of row.entries()) {
        const alignment = style.querySelector('alignment');
        const kind = CALL_COLUMNS[at]?.kind;
        expect(alignment?.getAttribute('vertical')).toBe('top');
        expect(alignment?.getAttribute('wrapText') === '1').toBe(kind === 'wrap' || kind === 'link');
      }
    }
  });
});
