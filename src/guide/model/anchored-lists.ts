import type { Role, SectionKind } from './schema/entry.ts';

/** The lists of a call whose entries have an address of their own on its page. */
export type AnchoredList = 'content' | 'items' | 'options' | 'indicators' | 'requirements';

/** How the entries of a list are addressed (`#c3`) and spoken of (主要内容第3条). */
interface AnchorWords {
  letter: string;
  name: string;
  unit: string;
}

/** The one table of anchors, their letters and names. */
export const ANCHORED_LISTS: Readonly<Record<AnchoredList, AnchorWords>> = {
  content: { letter: 'p', name: '内容', unit: '段' },
  items: { letter: 'c', name: '主要内容', unit: '条' },
  options: { letter: 'o', name: '可选内容', unit: '项' },
  indicators: { letter: 'k', name: '考核指标', unit: '项' },
  requirements: { letter: 'r', name: '申报要求', unit: '条' },
};

/**
 * Fields that say what a project is to do: 主要内容, what stands before it (方向16), and of the fund categories
 * 资助学科 and 重点资助产业和学科.
 */
const CONTENT_KINDS: readonly SectionKind[] = ['introduction', 'content', 'subjects', 'priorities'];

const LIST_OF_ROLE: Partial<Record<Role, AnchoredList>> = {
  item: 'items',
  option: 'options',
  indicator: 'indicators',
  requirement: 'requirements',
};

/** Whether a section is about what a project is to do. */
export function isContent(kinds: readonly SectionKind[]): boolean {
  return kinds.some((kind) => CONTENT_KINDS.includes(kind));
}

/** The list that a block belongs to, by its role and the kinds of its section; none for rules, groups and the like. */
export function listOf(role: Role, kinds: readonly SectionKind[]): AnchoredList | undefined {
  return LIST_OF_ROLE[role] ?? (isContent(kinds) ? 'content' : undefined);
}

/** The anchor of an entry: `c3`. */
export function anchorOf(list: AnchoredList, n: number): string {
  return `${ANCHORED_LISTS[list].letter}${n}`;
}

/** What an anchor's entry is called: `k2` is 考核指标第2项; undefined for an anchor of something else. */
export function nameOfAnchor(anchor: string): string | undefined {
  const words = Object.values(ANCHORED_LISTS).find(({ letter }) => letter === anchor.charAt(0));
  const n = /^[a-z](\d+)$/.exec(anchor)?.[1];
  return words && n && `${words.name}第${n}${words.unit}`;
}
