import { formatAnswer } from '../../guide/facts/words.ts';
import { APPLICANT_NAMES, formatApplicant } from '../../guide/facts/applicant-words.ts';
import { CONDITION_NAMES } from '../../guide/facts/condition-names.ts';
import { Answer } from '../../guide/model/schema/call.ts';
import { ApplicantAnswer, ApplicantKind } from '../../guide/model/schema/eligibility.ts';
import type { ComparedKey } from './compared-keys.ts';
import type { Change, ChangeSide, EditionChanges } from './edition-changes.ts';

/** What a key of a call is called where its changes are told. */
const KEY_NAMES: Readonly<Record<ComparedKey, string>> = {
  id: '编号',
  title: '标题',
  plan: '计划',
  group: '组',
  status: '申报',
  modes: '资助方式',
  funding: '资助经费',
  years: '实施年限',
  leads: '谁可牵头',
  applicants: '能否牵头',
  conditions: '申报条件',
  organisationConditions: '对单位的条件',
  personConditions: '对负责人、团队的条件',
  documents: '要交的材料',
  exemptions: '免交',
  preferences: '优先与鼓励',
  nameFormat: '项目名称',
  quota: '限项',
  content: '主要内容',
  items: '主要内容',
  options: '主要内容',
  indicators: '考核指标',
  indicatorRule: '考核指标的适用',
  requirements: '申报要求',
  others: '其他字段',
};

/** How a change is told, by its kind. */
export const KIND_NAMES: Readonly<Record<Change['kind'], string>> = {
  changed: '改',
  reworded: '文字不同',
  added: '新增',
  dropped: '删去',
  moved: '移动',
};

/** How much is different, in a sentence: `申报项101→103个：新增3个，…；资助上限提高2个，降低1个。` */
export function summarize({ added, removed, split, merged, sums }: EditionChanges): string {
  const { calls, caps } = sums;
  const counts = (parts: readonly [string, number][]): string =>
    parts
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name}${count}个`)
      .join('，');
  const moved = counts([
    ['新增', added.length],
    ['不再有', removed.length],
    ['拆分', split.length],
    ['由几个合并', merged.length],
  ]);
  const raised = counts([
    ['提高', caps.raised],
    ['降低', caps.lowered],
  ]);
  return `申报项${calls.from ?? 0}→${calls.to ?? 0}个：${moved || '没有增减'}；资助上限${raised || '没有变化'}。`;
}

/** What a change is about: `资助经费`, `能否牵头：企业`. */
export function nameOfChange({ key, part }: Pick<Change, 'key' | 'part'>): string {
  if (key === 'applicants') {
    const kind = ApplicantKind.safeParse(part);
    return kind.success ? `${KEY_NAMES[key]}：${APPLICANT_NAMES[kind.data]}` : KEY_NAMES[key];
  }
  if (key === 'conditions') return CONDITION_NAMES.find(([name]) => name === part)?.[1] ?? KEY_NAMES[key];
  return KEY_NAMES[key];
}

/** The names of the keys in which calls differ, each once. */
export function namesOfKeys(keys: readonly ComparedKey[]): string[] {
  return [...new Set(keys.map((key) => KEY_NAMES[key]))];
}

/** The fact of one side of a change in words; undefined where the words of the guide say it. `nameOf` names plans and groups. */
export function valueOfSide(
  { key }: Pick<Change, 'key'>,
  side: ChangeSide | null,
  nameOf: (id: string) => string,
): string | undefined {
  const value = side?.value;
  if (value === undefined || value === null || value === '') return undefined;
  if (key === 'plan' || key === 'group') return nameOf(value);
  if (key === 'applicants') {
    const answer = ApplicantAnswer.shape.answer.safeParse(value.replace('soft-', ''));
    return answer.success
      ? formatApplicant({ answer: answer.data, soft: value.startsWith('soft-') })
      : undefined;
  }
  if (key === 'conditions') {
    const answer = Answer.safeParse(value);
    return answer.success ? formatAnswer(answer.data) : undefined;
  }
  return ['id', 'title', 'status', 'modes', 'funding', 'years'].includes(key) ? value : undefined;
}
