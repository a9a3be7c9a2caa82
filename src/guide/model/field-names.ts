import type { SectionKind } from './schema/entry.ts';

/** What we call a section where the source gives it no label. Ours, never shown as printed. */
export const FIELD_NAMES: Readonly<Record<SectionKind, string>> = {
  introduction: '说明',
  content: '主要内容',
  subjects: '资助学科',
  priorities: '重点资助产业和学科',
  indicators: '考核指标',
  years: '实施年限',
  modes: '资助方式',
  funding: '资助经费',
  requirements: '申报要求',
  channel: '申报途径',
  materials: '申报材料',
  notes: '注意事项',
  notice: '通知',
  annex: '附件',
  other: '其他',
};
