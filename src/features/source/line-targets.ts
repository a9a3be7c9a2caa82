import { nameOfAnchor } from '../../guide/model/anchored-lists.ts';
import { FIELD_NAMES } from '../../guide/model/field-names.ts';
import type { Entry } from '../../guide/model/schema/entry.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { textBlocks, type TextBlock } from '../../guide/model/text-blocks.ts';
import { areasOf, type SiteEdition } from '../../site/editions.ts';
import { oncePer } from '../../site/once-per.ts';

/** What a line of the source became, and where on the site. */
export interface LineTarget {
  url: string;
  page: Entry;
  what: string;
}

const ROLES: Partial<Record<TextBlock['role'], string>> = {
  item: '主要内容第%条',
  option: '可选内容第%条',
  indicator: '考核指标第%项',
  requirement: '申报要求第%条',
  subheading: '小标题（第%行）',
  rule: '考核指标说明',
  group: '适用对象（第%行）',
  entry: '条目（第%行）',
};

/** For each line that is not blank, the blocks that show its characters, in order; each kind of place once. */
export const lineTargets = oncePer(findTargets);

function findTargets(edition: SiteEdition): ReadonlyMap<number, LineTarget[]> {
  const targets = new Map<number, LineTarget[]>();
  const add = (line: number | null, target: LineTarget): void => {
    if (line === null) return;
    const list = targets.get(line) ?? [];
    targets.set(line, list);
    // A label and what follows it are one place.
    const last = list.at(-1);
    if (last?.url === target.url)
      list.splice(-1, 1, { ...last, what: `${last.what}、${shorter(target.what)}` });
    else list.push(target);
  };
  for (const page of edition.pages) {
    add(page.heading.line, { url: page.url, page, what: `标题：${shownName(page)}` });
    let anchor = '';
    let owner = page.id;
    let field = '';
    for (const block of textBlocks(page, areasOf(edition, page.id))) {
      anchor = block.anchors[0] ?? anchor;
      // An area has no page of its own; its title has its id for an anchor.
      if (block.role === 'title') owner = anchor;
      if (block.role === 'label') field = FIELD_NAMES[block.kinds[0] ?? 'other'];
      const url = anchor === '' || page.url.includes('#') ? page.url : `${page.url}#${anchor}`;
      add(block.line, { url, page, what: `${owner} ${describe(block, field)}` });
    }
  }
  return targets;
}

/** `正文` of `1-2 实施年限正文`, where the field is named already. */
function shorter(what: string): string {
  return what.endsWith('正文') ? '正文' : what.replace(/^\S+ /, '');
}

function describe({ role, line, anchors: [anchor = ''], n }: TextBlock, field: string): string {
  if (role === 'title') return '领域标题';
  if (role === 'label') return `“${field}”字样`;
  if (role === 'paragraph') return nameOfAnchor(anchor) ?? `${field}正文`;
  return (ROLES[role] ?? '正文').replace('%', String(n ?? line));
}
