import type { FacetValues } from '../../guide/facets/facet-values.ts';

/** A column of the table of all calls. */
export interface BrowseColumn {
  key: ColumnKey;
  heading: string;
  /** What the table is sorted by, when it is not quite what heads the column. */
  sortedBy?: string;
  /** Whether the order is one of numbers, from small to large, or any other. */
  isNumeric: boolean;
  /** Whether it can be taken out of sight; a row without its number and name says nothing. */
  canHide: boolean;
  /** Whether it is shown only when the reader asks for it: a row has room for what decides. */
  isExtra?: boolean;
}

export type ColumnKey =
  | 'number'
  | 'title'
  | 'plan'
  | 'mode'
  | 'cap'
  | 'term'
  | 'items'
  | 'indicators'
  | 'requirements'
  | 'leads'
  | 'conditions'
  | 'status';

/** The columns in the order in which they stand. */
export const BROWSE_COLUMNS: readonly BrowseColumn[] = [
  { key: 'number', heading: '编号', isNumeric: false, canHide: false },
  { key: 'title', heading: '名称', sortedBy: '名称（拼音）', isNumeric: false, canHide: false },
  { key: 'plan', heading: '计划', isNumeric: false, canHide: true, isExtra: true },
  { key: 'cap', heading: '资助经费', sortedBy: '资助上限', isNumeric: true, canHide: true },
  { key: 'term', heading: '实施年限', isNumeric: true, canHide: true },
  { key: 'mode', heading: '资助方式', isNumeric: false, canHide: true },
  { key: 'items', heading: '内容', sortedBy: '主要内容条数', isNumeric: true, canHide: true, isExtra: true },
  {
    key: 'indicators',
    heading: '指标',
    sortedBy: '考核指标项数',
    isNumeric: true,
    canHide: true,
    isExtra: true,
  },
  {
    key: 'requirements',
    heading: '要求',
    sortedBy: '申报要求条数',
    isNumeric: true,
    canHide: true,
    isExtra: true,
  },
  { key: 'leads', heading: '谁可牵头', sortedBy: '谁可牵头（拼音）', isNumeric: false, canHide: true },
  { key: 'conditions', heading: '申报条件', sortedBy: '必须满足的条件数', isNumeric: true, canHide: true },
  { key: 'status', heading: '申报', isNumeric: false, canHide: true, isExtra: true },
];

/** What the table is sorted by, in words: `资助上限从大到小`. */
export function nameSort({ heading, sortedBy, isNumeric }: BrowseColumn, isDescending: boolean): string {
  const order = isNumeric ? ['从小到大', '从大到小'] : ['顺序', '倒序'];
  return `${sortedBy ?? heading}${order[Number(isDescending)] ?? ''}`;
}

/** What the browser needs to know of a row of the table of all calls, besides what stands in it. */
export interface BrowseRow {
  id: string;
  url: string;
  facets: FacetValues;
  /** What each column is sorted by, the cap in 万元; null where the guide says nothing, or nothing in numbers. */
  keys: Readonly<Record<ColumnKey, number | null>>;
}
