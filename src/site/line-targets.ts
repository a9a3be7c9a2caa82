import { FIELD_NAMES } from '../model/field-names.ts';
import type { SectionKind } from '../model/schema/entry.ts';
import type { OutlineBlock, Page } from '../model/schema/page.ts';
import { shownName } from '../model/shown-name.ts';
import type { SiteEdition } from './guide.ts';

/** What a line of the source became, and where on the site. */
export interface LineTarget {
  url: string;
  page: Page;
  what: string;
}

const ROLES: Partial<Record<OutlineBlock['role'], string>> = {
  item: '主要内容第%条',
  option: '可选内容第%条',
  indicator: '考核指标第%项',
  requirement: '申报要求第%条',
  subheading: '小标题',
  rule: '考核指标说明',
  group: '适用对象',
  entry: '条目',
  paragraph: '正文',
};

const cache = new WeakMap<SiteEdition, ReadonlyMap<number, LineTarget[]>>();

/** For each line that is not blank, the blocks that show its characters, in order; each kind of place once. */
export function lineTargets(edition: SiteEdition): ReadonlyMap<number, LineTarget[]> {
  const known = cache.get(edition) ?? findTargets(edition);
  cache.set(edition, known);
  return known;
}

function findTargets(edition: SiteEdition): ReadonlyMap<number, LineTarget[]> {
  const targets = new Map<number, LineTarget[]>();
  for (const page of edition.pages) {
    let anchor = '';
    for (const block of page.outline) {
      if (block.id !== undefined) anchor = block.id;
      if (block.line === null) continue;
      const url = anchor === '' || page.url.includes('#') ? page.url : `${page.url}#${anchor}`;
      const list = targets.get(block.line) ?? [];
      targets.set(block.line, list);
      list.push({ url, page, what: describe(block, page) });
    }
  }
  return targets;
}

function describe({ role, id = '' }: OutlineBlock, page: Page): string {
  if (role === 'title') return id === '' ? `标题：${shownName(page)}` : '领域标题';
  if (role === 'label') return `“${FIELD_NAMES[id as SectionKind]}”字样`;
  return (ROLES[role] ?? '正文').replace('%', id.slice(1));
}
