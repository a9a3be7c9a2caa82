import { entryTreeOf } from '../../guide/model/entry-tree.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import type { Guide } from '../../guide/model/build-guide.ts';
import { describeTable, idInTable, type Column, type OurSheet, type TableRow } from '../export/index.ts';
import { KIND_NAMES, nameOfChange, valueOfSide } from './change-words.ts';
import { linksOf } from './changes-of.ts';
import type { Change, EditionChanges } from './edition-changes.ts';

/** What a row of the table of changes is made from: a change of a call, or a call that only one of the years has. */
interface ChangeRow extends TableRow {
  /** The call in both years; '' where one has none. */
  ids: Record<'from' | 'to', string>;
  title: string;
  name: string;
  kind: string;
  change: Change | null;
}

/** The sheet with all that is different from the edition before: a row for each change, with the sentences of both years. */
export function describeChanges(
  [before, edition]: readonly [Guide, Guide],
  changes: EditionChanges,
  addressOf: (url: string) => string,
): OurSheet {
  const columns: readonly Column<ChangeRow>[] = [
    { heading: `${edition.edition}年度编号`, width: 13, kind: 'text', value: ({ ids }) => ids.to },
    { heading: `${before.edition}年度编号`, width: 13, kind: 'text', value: ({ ids }) => ids.from },
    { heading: '名称', width: 44, kind: 'link', value: ({ title }) => title },
    { heading: '哪一点', width: 18, kind: 'text', value: ({ name }) => name },
    { heading: '变化', width: 14, kind: 'text', value: ({ kind }) => kind },
    ...sideColumns(before, 'from'),
    ...sideColumns(edition, 'to'),
  ];
  const rowOf = (guide: Guide, id: string): Pick<ChangeRow, 'title' | 'address'> & { id: string } => {
    const entry = entryTreeOf(guide).byId.get(id);
    if (!entry?.call) throw new Error(`no call ${id} in edition ${guide.edition}`);
    return { id: idInTable(entry.call), title: entry.title, address: addressOf(entry.url) };
  };
  const onlyIn = (guide: Guide, side: 'from' | 'to', kind: string, id: string): ChangeRow => {
    const { id: shown, ...row } = rowOf(guide, id);
    return { ...row, ids: { from: '', to: '', [side]: shown }, name: '申报项', kind, change: null };
  };
  const rows = [
    ...changes.added.map((id) => onlyIn(edition, 'to', '新增', id)),
    ...changes.removed.map((id) => onlyIn(before, 'from', '不再有', id)),
    ...linksOf(changes).flatMap((link) => {
      const { id: to, ...row } = rowOf(edition, link.to);
      const ids = { from: rowOf(before, link.from).id, to };
      return link.changes.map((change) => ({
        ...row,
        ids,
        name: nameOfChange(change),
        kind: `${KIND_NAMES[change.kind]}${change.other === null ? '' : `（${change.from ? `到${edition.edition}年度` : `自${before.edition}年度`}${change.other}）`}`,
        change,
      }));
    }),
  ];
  return describeTable(`与${before.edition}年度相比`, columns, rows);
}

function sideColumns(guide: Guide, side: 'from' | 'to'): Column<ChangeRow>[] {
  const { edition: year } = guide;
  const nameOf = (id: string): string => {
    const entry = entryTreeOf(guide).byId.get(id);
    return entry ? shownName(entry) : id;
  };
  return [
    {
      heading: `${year}年度`,
      width: 20,
      kind: 'text',
      value: ({ change }) => (change ? (valueOfSide(change, change[side], nameOf) ?? '') : ''),
    },
    {
      heading: `${year}年度原文`,
      width: 60,
      kind: 'wrap',
      value: ({ change }) => change?.[side]?.quote?.text ?? '',
    },
    {
      heading: `${year}年度原文行`,
      width: 9,
      kind: 'number',
      value: ({ change }) => change?.[side]?.quote?.line ?? null,
    },
  ];
}
