import { stringify } from 'yaml';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** A made-up guide with hostile texts wherever a guide has text of its own, and what an editor would write about it. */
export interface HostileGuide {
  source: string;
  edition: string;
  changes: string;
}

/** What heads a group, an area or a topic may hold none of these: they would make a sentence of it. */
const TITLE_ENDERS = /[。;,:；，：]/g;

/** A title in brackets may hold none. */
const BRACKETS = /[()（）]/g;

/** What would make of a label an amount, a term or a clause of its own. */
const NO_LABEL = /[\d\uff10-\uff19,;:，；：]/g;

/** Writes the hostile guide: plans, areas, a group, directions with and without children, topics, fund categories. */
export function writeHostileGuide(): HostileGuide {
  const calls = HOSTILE_TEXTS.map((text, at) => [`方向${at + 1}：${text}`, ...writeCall(text)]);
  const names = HOSTILE_TEXTS.slice(0, 9).map((text) => text.replace(TITLE_ENDERS, ''));
  const [first = '', second = '', third = ''] = names.map((text) => text.replace(BRACKETS, ''));
  const last = HOSTILE_TEXTS.length + 1;
  const plans = [`“${first}”行动计划（${second}）`, `“协同”行动计划（${third}）`, '“夯基”行动计划（示例）'];
  const source = [
    plans[0],
    // Each a paragraph of its own, at the beginning of a line, where Markdown has its blocks.
    ...HOSTILE_TEXTS,
    ...names.map((name, at) => [`${'一二三四五六七八九'.charAt(at)}、${name}`, `围绕${name}。`]),
    plans[1],
    `围绕${HOSTILE_TEXTS[0]}。`,
    `一、${names[4] ?? ''}`,
    ...calls,
    `方向${last}：${HOSTILE_TEXTS[0] ?? ''}`,
    ...names.slice(0, 3).map((name, at) => [`子方向${at + 1}：${name}`, ...writeCall(name)]),
    `子方向4：${names[3] ?? ''}`,
    ...names.slice(0, 3).map((name, at) => [`（${at + 1}）${name}`, ...writeCall(name)]),
    plans[2],
    '下设1类项目，为广西自然科学基金项目。',
    '广西自然科学基金项目',
    ...names.map((name, at) => [`${'一二三四五六七八九'.charAt(at)}、${name}`, ...writeFundCategory(name)]),
  ].flat(2);
  const evidence = [{ line: 1, quote: first }];
  const title = { shown: HOSTILE_TEXTS.slice(0, 2).join(''), sure: HOSTILE_TEXTS[2], evidence };
  return {
    source: source.join('\n'),
    edition: stringify({
      edition: 2026,
      title,
      plans: [
        { id: 'jianfeng', heading: plans[0], short: HOSTILE_TEXTS[0] },
        { id: 'xietong', heading: plans[1], short: HOSTILE_TEXTS[1] },
        { id: 'hangji', heading: plans[2], short: '“夯基”' },
      ],
      groups: [{ id: 'jijin', heading: '广西自然科学基金项目', page: true }],
      notes: HOSTILE_TEXTS.slice(0, 8).map((quote, at) => ({ line: at + 2, quote, note: quote })),
      readings: readAsSentences(source),
      confirmedBy: [{ name: HOSTILE_TEXTS[0], date: '2026-11-24', what: HOSTILE_TEXTS[1] }],
      totals: {
        directions: last,
        calls: HOSTILE_TEXTS.length + 6 + names.length,
        items: (HOSTILE_TEXTS.length + 6) * 2,
      },
    }),
    changes: stringify({
      changes: HOSTILE_TEXTS.map((text, at) => ({
        id: `change-${at}`,
        time: '2026-11-24T03:56:37Z',
        kind: 'note',
        title: text,
        text,
        url: '/2026/',
      })),
    }),
  };
}

/** The lines that are a text alone as an editor has them read: a line that is no sentence would be refused. */
function readAsSentences(source: readonly (string | undefined)[]) {
  return source.flatMap((printed = '', at) =>
    HOSTILE_TEXTS.includes(printed) && /[\p{L}\p{N}]/u.test(printed)
      ? [{ line: at + 1, printed, read: `${printed}。`, reason: '是正文' }]
      : [],
  );
}

function writeCall(text: string): string[] {
  const label = text.replace(NO_LABEL, '');
  return [
    '主要内容：',
    text,
    `1.${text}。（满足考核指标中的①）`,
    `2.支持${text}乙。（满足考核指标中的②）`,
    `重点支持领域1：${text}`,
    '考核指标：',
    `①${text}1项。`,
    `②${text}`,
    `实施年限：${label}项目不超过3年。`,
    '资助方式：前资助或自筹。',
    `资助经费：${label}类单个项目资助40万元，${label}企业单个项目资助80万元。`,
    '申报要求：',
    `1.${text}`,
    `2.申报单位应为${text}企业，优先支持${text}。`,
    `申报材料：${text}`,
  ];
}

function writeFundCategory(text: string): string[] {
  const label = text.replace(NO_LABEL, '');
  return [
    `资助${text}。`,
    '（一）考核指标',
    `①${text}`,
    '（二）资助经费与实施年限',
    `${label}类每项资助经费10万元，实施年限为3年。`,
    '（三）申报要求',
    `1.${text}`,
  ];
}
