import { formatNeeds, neededSets, ruledSets } from '../../guide/facts/needs.ts';
import { ANCHORED_LISTS, anchorOf, type AnchoredList } from '../../guide/model/anchored-lists.ts';
import type { Call, Indicator, Item, Option } from '../../guide/model/schema/call.ts';
import { type Column, idInTable, type TableRow } from './call-columns.ts';

/** What a row of the table of entries is made from: a paragraph, item, option, indicator, requirement, or the rule. */
export interface EntryRow extends TableRow {
  call: Call;
  /** What kind of entry it is. */
  name: string;
  marker: string;
  /** Whom an indicator is for, where it is not for all. */
  group: string;
  text: string;
  /** Which indicators it asks for. */
  needs: string;
  line: number;
}

/** Columns of the table of entries. */
export const ENTRY_COLUMNS: readonly Column<EntryRow>[] = [
  { heading: '编号', width: 13, kind: 'text', value: ({ call }) => idInTable(call) },
  { heading: '名称', width: 36, kind: 'wrap', value: ({ call }) => call.title },
  { heading: '栏目', width: 12, kind: 'text', value: ({ name }) => name },
  { heading: '序号', width: 8, kind: 'text', value: ({ marker }) => marker },
  { heading: '适用对象', width: 20, kind: 'wrap', value: ({ group }) => group },
  { heading: '原文', width: 90, kind: 'wrap', value: ({ text }) => text },
  { heading: '对应考核指标', width: 24, kind: 'wrap', value: ({ needs }) => needs },
  { heading: '疑误', width: 36, kind: 'wrap', value: doubtsOf },
  { heading: '原文行', width: 9, kind: 'number', value: ({ line }) => line },
  { heading: '地址', width: 40, kind: 'link', value: ({ address }) => address },
];

/** The rows of the table: the entries of each call in the order of the guide. */
export function entryRows(calls: readonly Call[], addressOf: (url: string) => string): EntryRow[] {
  return calls.flatMap((call) =>
    [
      ...(Object.keys(ANCHORED_LISTS) as AnchoredList[]).flatMap((list) =>
        call[list].map((entry) => entryRow(call, list, entry, addressOf)),
      ),
      ...ruleRow(call, addressOf),
    ].sort((a, b) => a.line - b.line),
  );
}

function entryRow(
  call: Call,
  list: AnchoredList,
  entry: Call['requirements'][number] | Item | Option | Indicator,
  addressOf: (url: string) => string,
): EntryRow {
  return {
    call,
    name: ANCHORED_LISTS[list].name,
    marker: entry.marker ?? '',
    group: 'group' in entry ? (entry.group ?? '') : '',
    text: entry.text,
    needs: 'indicators' in entry ? formatNeeds(neededSets(entry), call.indicators) : '',
    line: entry.line,
    address: `${addressOf(call.url)}#${anchorOf(list, entry.n)}`,
  };
}

function ruleRow(call: Call, addressOf: (url: string) => string): EntryRow[] {
  if (!call.indicatorRule) return [];
  const { text, line } = call.indicatorRule;
  return [
    {
      call,
      name: '须满足的指标',
      marker: '',
      group: '',
      text,
      needs: formatNeeds(ruledSets(call.indicatorRule), call.indicators),
      line,
      address: `${addressOf(call.url)}#indicators`,
    },
  ];
}

/** What is odd in an entry, its printed number included. */
function doubtsOf({ call, marker, text, line }: EntryRow): string {
  return call.doubts
    .filter((doubt) => doubt.line === line && `${marker}${text}`.includes(doubt.quote))
    .map(({ note }) => note)
    .join('；');
}
