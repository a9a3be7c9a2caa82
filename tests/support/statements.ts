import type { CallsFile } from '../../src/features/export/calls-json.ts';

type Call = CallsFile['calls'][number];
type Quantity = NonNullable<Call['funding']>;
type QuantityCase = Quantity['cases'][number];

/** What the site may say of a call on one question, made from calls.json alone and by no code of the site. */
export interface Statement {
  name: string;
  value: string;
  cases: string[];
  /** Clauses of the guide with what stands before them. */
  quotes: string[];
  isStated: boolean;
}

export type Question =
  | 'status'
  | 'modes'
  | 'funding'
  | 'years'
  | 'content'
  | 'indicators'
  | 'requirements'
  | 'leads'
  | 'recommendation'
  | 'ethics'
  | 'matching'
  | 'preferences';

/** All that the site may say of a call in words of its own. */
export function statementsOf(call: Call): Record<Question, Statement> {
  const { indicators, requirements, conditions, leads, preferences } = call;
  const groups = new Set(indicators.map(({ group }) => group).filter((group) => group !== null)).size;
  return {
    status: {
      ...said(
        '申报',
        { open: '按本指南申报', deferred: '另行通知', external: '由其他机构发布' }[call.status],
      ),
      quotes: call.statusEvidence ? [quote(call, call.statusEvidence)] : [],
    },
    modes: orMissing('资助方式', call.modesText === null ? '' : call.modesText.replace('。', '')),
    funding: amount('资助经费', call.funding, '万元'),
    years: amount('实施年限', call.years, '年'),
    content: orMissing(
      '主要内容',
      call.items.length > 0
        ? `${call.items.length}条`
        : call.options.length > 0
          ? `${call.options.length}项供选`
          : call.content.length > 0
            ? '未分条'
            : '',
    ),
    indicators: {
      ...orMissing('考核指标', counted(indicators, '项', groups > 1 ? `（分${groups}类）` : '')),
      quotes: call.indicatorRule ? [quote(call, call.indicatorRule)] : [],
    },
    requirements: orMissing('申报要求', counted(requirements, '条', '')),
    leads: {
      ...clauses(
        '谁可牵头',
        leads.map((lead) => `${LEADS[lead.force]}${quote(call, lead)}`),
        call,
      ),
      ...(leads.length > 0 && leads.every(({ force }) => !/condition|support/.test(force))
        ? { value: '申报要求未限定' }
        : {}),
    },
    recommendation: condition('推荐或推荐函', conditions.recommendation, call),
    ethics: condition('伦理审查', conditions.ethics, call),
    matching: condition('自己出资或配套', conditions.matching, call),
    preferences: clauses(
      '优先与鼓励',
      preferences.map((one) => quote(call, one)),
      call,
    ),
  };
}

/** `40—80万元（分2种情形）`, or the value alone. */
export function brief({ value, cases }: Statement): string {
  return cases.length > 0 ? `${value}（分${cases.length}种情形）` : value;
}

/** Everything on one line, as copies and print views have it. */
export function full({ value, cases, quotes }: Statement): string {
  const more = [...cases, ...quotes].join('；');
  if (value === '') return more;
  return more === '' ? value : `${value}（${more}）`;
}

const LEADS = {
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
  'not-stated': '',
};

function said(name: string, value: string): Statement {
  return { name, value, cases: [], quotes: [], isStated: true };
}

function orMissing(name: string, value: string): Statement {
  return value === '' ? { ...said(name, '原文未说明'), isStated: false } : said(name, value);
}

/** Only what the guide counts, or what stands apart, is counted. */
function counted(list: readonly { marker: string | null }[], unit: string, remark: string): string {
  if (list.length === 0) return '';
  return list.length === 1 && list[0]?.marker === null ? '未分条' : `${list.length}${unit}${remark}`;
}

function amount(name: string, quantity: Quantity | null, unit: string): Statement {
  if (!quantity) return orMissing(name, '');
  const { cases } = quantity;
  const [only] = cases;
  if (cases.length === 1 && only) {
    return said(name, `${inWords(only, unit)}${only.label === null ? '' : `（${only.label}）`}`);
  }
  return {
    ...said(name, [span(holding(cases), unit), ...unnumbered(cases, unit)].join('或')),
    cases: cases.map((one) => `${one.label ?? '一般'}：${inWords(one, unit)}`),
  };
}

/** Bounds that no case with a number contradicts or lacks. */
export function holding(cases: readonly QuantityCase[]): { min: number | null; max: number | null } {
  const numbers = cases.filter(({ min, max }) => (min ?? max) !== null);
  const least = Math.min(...numbers.map(({ min }) => min ?? NaN));
  const greatest = Math.max(...numbers.map(({ max }) => max ?? NaN));
  return { min: Number.isFinite(least) ? least : null, max: Number.isFinite(greatest) ? greatest : null };
}

function unnumbered(cases: readonly QuantityCase[], unit: string): string[] {
  const words = cases.filter(({ basis }) => /^(?:policy|case-by-case)$/.test(basis));
  return [...new Set(words.map((one) => inWords(one, unit)))];
}

function inWords(one: QuantityCase, unit: string): string {
  if (one.basis === 'policy') return unit === '万元' ? '按办法核定' : '按文件规定';
  if (one.basis === 'case-by-case') return '一事一议';
  if (one.basis === 'unread') return '见原文';
  return `${span(one, unit)}${one.percent === null ? '' : `，按${one.percent}%核算`}`;
}

function span({ min, max }: { min: number | null; max: number | null }, unit: string): string {
  if (min === null) return max === null ? '见原文' : `不超过${max}${unit}`;
  if (max === null) return `不少于${min}${unit}`;
  return min === max ? `${max}${unit}` : `${min}—${max}${unit}`;
}

function clauses(name: string, quotes: string[], { requirements }: Call): Statement {
  if (quotes.length > 0) return { ...said(name, ''), quotes };
  return { ...said(name, requirements.length > 0 ? '申报要求未写' : '原文没有申报要求'), isStated: false };
}

function condition(name: string, { answer, evidence }: Call['conditions']['ethics'], call: Call): Statement {
  const statement = clauses(
    name,
    evidence.map((one) => quote(call, one)),
    call,
  );
  return answer === 'not-stated' ? statement : { ...statement, value: ANSWERS[answer] };
}

/** A clause in quotation marks, with what is odd in it. */
function quote({ doubts }: Call, { text, line }: { text: string; line: number }): string {
  const odd = doubts.filter((doubt) => doubt.line === line && text.includes(doubt.quote));
  return `“${text}”${odd.map(({ note }) => `〔疑误：${note}〕`).join('')}`;
}
