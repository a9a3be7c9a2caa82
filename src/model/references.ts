import { foldWidth } from '../parse/lines.ts';
import { circledValue, readMarker } from '../parse/numerals.ts';
import type { Guide } from './build-guide.ts';
import type { Call, Indicator, Requirement } from './schema/call.ts';
import type { Block, Entry } from './schema/entry.ts';

/** A stretch of a block's characters (indent, marker and gap included) that refers to another part. */
export interface Link {
  start: number;
  end: number;
  /** `#k1` in the same call, the address of another entry (`/2026/jianfeng/`), or one on another host. */
  target: string;
}

/** `考核指标中的①②…或①③…`, `考核指标1、2`, `申报要求1、2、3`, `主要内容中1、3`: name, then marks. */
const IN_CALL = /(考核指标|申报要求|主要内容)标?(?:中的|中)?((?:[①-⑳或]|\d{1,2}(?![\d.年万%])|、(?=\d))+)/g;

/** `“尖锋”行动计划`, with what stands before it when that is one of its areas: `先进新材料“尖锋”行动计划` (line 488). */
const PLAN_NAME = /“[^”]{1,8}”行动计划(?:（[^（）]+）)?/g;

/** An address on another host; ends at the first character that is not ASCII. */
const WEB_ADDRESS = /https?:\/\/[\x21-\x28\x2a-\x7e]+/g;

/** Finds the references in a block. `entry` gives what numbers mean, `guide` what names mean. */
export function findLinks(block: Block, entry: Entry, guide: Guide): Link[] {
  const text = `${block.indent}${block.marker ?? ''}${block.gap}${block.text}`;
  return [
    ...findInCall(text, entry.call),
    ...findPlans(text, entry, guide),
    ...[...text.matchAll(WEB_ADDRESS)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      target: match[0],
    })),
  ].sort((a, b) => a.start - b.start);
}

function findInCall(text: string, call: Call | null): Link[] {
  if (!call) return [];
  const norm = foldWidth(text);
  return [...norm.matchAll(IN_CALL)].flatMap((match) => {
    const [whole, name = '', marks = ''] = match;
    const list = name === '考核指标' ? call.indicators : name === '申报要求' ? call.requirements : call.items;
    const letter = name === '考核指标' ? 'k' : name === '申报要求' ? 'r' : 'c';
    const offset = match.index + whole.length - marks.length;
    return [...marks.matchAll(/[①-⑳]|\d+/g)].flatMap((mark) => {
      const n = findByPrinted(list, mark[0]);
      if (n === undefined) return [];
      const start = offset + mark.index;
      return [{ start, end: start + mark[0].length, target: `#${letter}${n}` }];
    });
  });
}

function findByPrinted(list: readonly (Indicator | Requirement)[], printed: string): number | undefined {
  const value = circledValue(printed) || Number(printed);
  const matching = list.filter(({ marker }) => marker && readMarker(foldWidth(marker), 0)?.value === value);
  return matching.length === 1 ? matching[0]?.n : undefined;
}

function findPlans(text: string, entry: Entry, guide: Guide): Link[] {
  return [...text.matchAll(PLAN_NAME)].flatMap((match) => {
    const plan = guide.entries.find(
      ({ kind, title }) => kind === 'plan' && title.startsWith(shortName(match[0])),
    );
    if (!plan || plan.id === entry.id) return [];
    const before = text.slice(0, match.index);
    const area = guide.entries.find(({ parent, title }) => parent === plan.id && before.endsWith(title));
    const start = match.index - (area?.title.length ?? 0);
    return [{ start, end: match.index + match[0].length, target: area?.url ?? plan.url }];
  });
}

/** `“尖锋”行动计划` out of `“尖锋”行动计划（广西重大专项计划）`. */
function shortName(name: string): string {
  return name.replace(/（.*$/, '');
}
