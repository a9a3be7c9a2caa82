import { foldWidth } from '../parse/lines.ts';
import { CIRCLED, circledValue } from '../parse/numerals.ts';
import type { Guide } from './build-guide.ts';
import { entryTreeOf } from './entry-tree.ts';
import { anchorOf, type AnchoredList } from './anchored-lists.ts';
import { groupByMarker } from './group-by-marker.ts';
import type { Call } from './schema/call.ts';
import type { Entry } from './schema/entry.ts';

/** A stretch of a block's characters (indent, marker and gap included) that refers to another part. */
export interface Link {
  start: number;
  end: number;
  /** `#k1` in the same call, the address of another entry (`/2026/jianfeng/`), or one on another host. */
  target: string;
}

/** `考核指标中的①②…或①③…`, `考核指标1、2`, `申报要求1、2、3`, `主要内容中1、3`: name, then marks. */
const IN_CALL = new RegExp(
  String.raw`(考核指标|申报要求|主要内容)标?(?:中的|中)?((?:[${CIRCLED}或]|\d{1,2}(?![\d.年万%])|、(?=\d))+)`,
  'g',
);
const MARK = new RegExp(String.raw`[${CIRCLED}]|\d+`, 'g');

/** `“尖锋”行动计划`, with what stands before it when that is one of its areas: `先进新材料“尖锋”行动计划` (line 488). */
const PLAN_NAME = /“[^”]{1,8}”行动计划(?:（[^（）]+）)?/g;

/** An address on another host; ends at the first character that no address holds (RFC 3986), and at a closing bracket. */
const WEB_ADDRESS = /https?:\/\/[A-Za-z\d][\w.~:/?#[\]@!$&'(*+,;=%-]*/g;

/** A sibling's title shorter than this may be a common word (重点项目); a child's is meant when its parent says it. */
const SIBLING_TITLE = 8;

/** The national fund has categories of the same names (line 1090). */
const OTHER_FUND = '国家自然科学基金';

/** What names and numbers mean in the text of one entry. */
export interface LinkContext {
  /** The other plans, each with its areas. */
  plans: { plan: Entry; areas: Entry[] }[];
  /** Entries whose titles are references when they stand in the text, which they do, longest title first. */
  relativesIn: (text: string) => Entry[];
}

/** A list of a call, and its entries by their printed numbers. */
interface LinkedList {
  list: AnchoredList;
  entries: ReadonlyMap<number, readonly number[]>;
}

/** The lists of a call, by the words that name them in its text. */
export type CallLists = ReadonlyMap<string, LinkedList>;

/** The lists that references in the text of a call can mean. */
export function callLists(call: Call): CallLists {
  return new Map([
    ['考核指标', { list: 'indicators', entries: groupByMarker(call.indicators) }],
    ['申报要求', { list: 'requirements', entries: groupByMarker(call.requirements) }],
    ['主要内容', { list: 'items', entries: groupByMarker(call.items) }],
  ]);
}

/** What references in the text of `entry` can refer to outside it. */
export function linkContextOf(entry: Entry, guide: Guide): LinkContext {
  const { id, parent } = entry;
  const { childrenOf } = entryTreeOf(guide);
  const plans = childrenOf(null).filter((other) => other.kind === 'plan' && other.id !== id);
  const children = childrenOf(id).filter(({ titleSource }) => titleSource === 'printed');
  const siblings = siblingsByBeginning(guide, parent);
  return {
    plans: plans.map((plan) => ({
      plan,
      areas: childrenOf(plan.id).filter(({ kind }) => kind === 'area'),
    })),
    relativesIn: (text) =>
      [
        ...children.filter(({ title }) => text.includes(title)),
        ...beginningsIn(text).flatMap((beginning) =>
          (siblings.get(beginning) ?? []).filter((other) => other.id !== id && text.includes(other.title)),
        ),
      ].sort((a, b) => b.title.length - a.title.length || a.lines[0] - b.lines[0]),
  };
}

const beginnings = new WeakMap<Guide, Map<string | null, ReadonlyMap<string, Entry[]>>>();

/** What stands under a parent and may be a reference, by how its title begins: a plan may have very many directions. */
function siblingsByBeginning(guide: Guide, parent: string | null): ReadonlyMap<string, Entry[]> {
  const known = beginnings.get(guide) ?? new Map<string | null, ReadonlyMap<string, Entry[]>>();
  beginnings.set(guide, known);
  const siblings =
    known.get(parent) ??
    Map.groupBy(
      entryTreeOf(guide)
        .childrenOf(parent)
        .filter(({ titleSource, title }) => titleSource === 'printed' && title.length >= SIBLING_TITLE),
      ({ title }) => title.slice(0, SIBLING_TITLE),
    );
  known.set(parent, siblings);
  return siblings;
}

/** Every stretch of a text with which a sibling's title may begin, each once. */
function beginningsIn(text: string): string[] {
  const count = Math.max(0, text.length - SIBLING_TITLE + 1);
  return [...new Set(Array.from({ length: count }, (_, at) => text.slice(at, at + SIBLING_TITLE)))];
}

/** What the text of an entry names outside it: other entries, and addresses on other hosts; in order. */
export function findOutwardLinks(text: string, context: LinkContext): Link[] {
  return [...findPlans(text, context), ...findRelatives(text, context), ...webLinks(text)].sort(
    (a, b) => a.start - b.start,
  );
}

/** The addresses on other hosts that stand in a text. */
export function webLinks(text: string): Link[] {
  return [...text.matchAll(WEB_ADDRESS)].map(({ 0: target, index }) => ({
    start: index,
    end: index + target.length,
    target,
  }));
}

/** What the text of a call names in it (考核指标中的①②): links to the entries of its lists, in order. */
export function findInwardLinks(text: string, lists: CallLists): Link[] {
  const norm = foldWidth(text);
  return [...norm.matchAll(IN_CALL)].flatMap((match) => {
    const [whole, name = '', marks = ''] = match;
    const list = lists.get(name);
    if (!list) return [];
    const offset = match.index + whole.length - marks.length;
    return [...marks.matchAll(MARK)].flatMap((mark) => {
      const [n, ...others] = list.entries.get(circledValue(mark[0]) || Number(mark[0])) ?? [];
      if (n === undefined || others.length > 0) return [];
      const start = offset + mark.index;
      return [{ start, end: start + mark[0].length, target: `#${anchorOf(list.list, n)}` }];
    });
  });
}

function findPlans(text: string, { plans }: LinkContext): Link[] {
  return [...text.matchAll(PLAN_NAME)].flatMap((match) => {
    const named = plans.find(({ plan }) => plan.title.startsWith(shortName(match[0])));
    if (!named) return [];
    const before = text.slice(0, match.index);
    const area = named.areas.find(({ title }) => before.endsWith(title));
    const start = match.index - (area?.title.length ?? 0);
    return [{ start, end: match.index + match[0].length, target: (area ?? named.plan).url }];
  });
}

/**
 * Titles of what stands under the entry or beside it, word for word: an introduction names its children
 * (lines 986, 989, 1152), a fund category another one (line 1106). The longest title wins at a place.
 */
function findRelatives(text: string, { relativesIn }: LinkContext): Link[] {
  const links: Link[] = [];
  // No title is longer than the ones before it: one that overlaps with theirs has its first or last character in it.
  const taken = new Set<number>();
  for (const { title, url } of relativesIn(text)) {
    for (let start = text.indexOf(title); start !== -1; start = text.indexOf(title, start + title.length)) {
      const end = start + title.length;
      if (taken.has(start) || taken.has(end - 1) || text.slice(0, start).endsWith(OTHER_FUND)) continue;
      links.push({ start, end, target: url });
      for (let at = start; at < end; at += 1) taken.add(at);
    }
  }
  return links;
}

/** `“尖锋”行动计划` out of `“尖锋”行动计划（广西重大专项计划）`. */
function shortName(name: string): string {
  return name.replace(/（.*$/, '');
}
