import type { CallsFile } from '../../src/features/export/calls-json.ts';

type Call = CallsFile['calls'][number];
type Answer = Call['conditions']['ethics']['answer'];

const STATUS = { open: '按本指南申报', deferred: '另行通知', external: '由其他机构发布' } as const;

const ANSWERS: Readonly<Record<Answer, string>> = {
  required: '必须',
  conditional: '视情形',
  preferred: '有则优先',
  'not-required': '明确不要求',
  'not-stated': '未写',
};

/** What each facet's values are for a call, from calls.json alone and by no code of the site. */
export function valuesOf(call: Call, plans: ReadonlyMap<string, string>): Map<string, string[]> {
  const { funding, years, modes, status } = call;
  return new Map([
    ['plan', [plans.get(call.plan) ?? '']],
    ['mode', modes.length > 0 ? modes : ['原文未说明']],
    [
      'cap',
      [funding === null ? '原文未说明' : funding.max === null ? unnumbered(funding) : bandOf(funding.max)],
    ],
    ['term', [years === null ? '原文未说明' : termOf(years)]],
    ['status', [STATUS[status]]],
  ]);
}

/** What the facets are that only the table of all calls has. */
export function conditionValuesOf({ conditions }: Call): Map<string, string[]> {
  return new Map(Object.entries(conditions).map(([key, { answer }]) => [key, [ANSWERS[answer]]]));
}

function unnumbered({ cases }: NonNullable<Call['funding']>): string {
  return cases.every(({ basis }) => basis === 'policy') ? '按办法核定' : '见原文';
}

function bandOf(max: number): string {
  const bands = [50, 100, 150, 300, 500];
  const upper = bands.find((each) => max <= each);
  if (upper === undefined) return '超过500万元';
  const lower = bands[bands.indexOf(upper) - 1];
  return lower === undefined ? '不超过50万元' : `超过${lower}万元至${upper}万元`;
}

function termOf({ min, max, cases }: NonNullable<Call['years']>): string {
  if (cases.length === 1 && cases[0]?.basis === 'policy') return '按文件规定';
  if (max === null) return min === null ? '见原文' : `不少于${min}年`;
  if (min === null) return `不超过${max}年`;
  return min === max ? `${max}年` : `${min}—${max}年`;
}
