import type { ApplicantAnswer, ApplicantKind } from '../model/schema/eligibility.ts';

/** Kinds of organisation as readers call them. */
export const APPLICANT_NAMES: Readonly<Record<ApplicantKind, string>> = {
  enterprise: '企业',
  university: '高校',
  institute: '科研院所',
  hospital: '医疗机构',
  public: '机关、事业单位',
  other: '其他（社会组织等）',
};

/** Answers to whether a kind may lead. */
export const APPLICANT_ANSWERS: Readonly<Record<ApplicantAnswer['answer'], string>> = {
  yes: '可以',
  conditional: '须符合条件',
  no: '不可以',
  'not-stated': '原文未限定',
};

/** An answer in words; of a “no” that the text only suggests, that it does. */
export function formatApplicant({ answer, soft }: Pick<ApplicantAnswer, 'answer' | 'soft'>): string {
  return `${APPLICANT_ANSWERS[answer]}${soft ? '〔原文没有说死〕' : ''}`;
}
