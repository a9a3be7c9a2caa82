import { pick } from '../../../scripts/bench/scale/random.ts';
import {
  claim,
  insertAfter,
  itemLines,
  itemText,
  linesOf,
  newLine,
  removeLines,
  type Draft,
  type DraftCall,
} from './draft.ts';
import { newItem, newSubject, newTitle, rewrite } from './new-words.ts';
import { REFERENCE, rewriteItem } from './item-edits.ts';
import type { Edit } from './edit-kinds.ts';

/** Takes a call out that has at least two sisters, or is a direction. */
export const dropCall: Edit = (draft, random) => {
  const call = pick(
    draft.calls.filter((one) => isMovable(draft, one)),
    random,
  );
  if (!claim(call, '*')) return false;
  removeLines(draft, linesOf(draft, call));
  draft.calls = draft.calls.filter((one) => one !== call);
  draft.wholes.push({ edit: 'drop a call', from: call.from, to: [] });
  return true;
};

/** Puts a direction in that is about something new. */
export const addCall: Edit = (draft, random) => {
  const after = pick(
    draft.calls.filter(({ kind, old }) => kind === 'direction' && old !== null),
    random,
  );
  const call: DraftCall = {
    kind: 'direction',
    parent: after.parent,
    from: [],
    old: null,
    edited: new Set('*'),
  };
  const subject = newSubject(random);
  const last = linesOf(draft, after).at(-1);
  if (!last) return false;
  // Half of the new ones take phrases from here and there, as their authors do.
  const borrowed = draft.lines
    .filter(({ isItem }) => isItem)
    .map((line) => itemText(line).replace(REFERENCE, ''));
  const isBorrowed = random() < 0.5;
  const items = Array.from({ length: 3 + Math.floor(random() * 5) }, () =>
    isBorrowed ? rewrite(pick(borrowed, random), 0.3, random) : newItem(random),
  );
  insertAfter(draft, last, [
    newLine(call, `方向0：${newTitle(random, subject)}`),
    newLine(call, '主要内容：'),
    ...items.map((text) => newLine(call, `0.${text}（满足考核指标中的①②）`, true)),
    newLine(
      call,
      '考核指标：①研发新技术、新工艺或新产品1项及以上。②获得授权发明专利1件及以上。③取得显著经济效益或社会效益。',
    ),
    newLine(call, '实施年限：不超过3年。'),
    newLine(call, `资助方式：${pick(['前资助。', '前资助或自筹。'], random)}`),
    newLine(call, `资助经费：单个项目资助不超过${pick([80, 120, 200], random)}万元。`),
  ]);
  draft.calls.push(call);
  draft.wholes.push({ edit: 'add a call', from: [], to: [call] });
  return true;
};

/** Makes two calls of one: some items stay, at least two, the others go; all else stands in both. */
export const splitCall: Edit = (draft, random) => {
  const call = pick(
    draft.calls.filter((one) => isMovable(draft, one) && itemLines(draft, one).length >= 4),
    random,
  );
  if (!claim(call, '*')) return false;
  const lines = linesOf(draft, call);
  const items = itemLines(draft, call);
  const isHalf = random() < 0.5;
  const gone = items.filter((_, at) => (isHalf ? at >= items.length / 2 : at % 2 === 1));
  const second: DraftCall = { ...call, edited: new Set('*'), old: null };
  const title = titleFrom(itemText(gone[0] ?? lines[0] ?? newLine(call, '')));
  const heading = `${call.kind === 'direction' ? '方向' : '子方向'}0：${title}`;
  const copy = lines
    .filter((line) => !items.includes(line) || gone.includes(line))
    .map((line, at) => newLine(second, at === 0 ? heading : line.text, line.isItem));
  const last = lines.at(-1);
  if (!last) return false;
  insertAfter(draft, last, copy);
  removeLines(draft, gone);
  call.old = null;
  draft.calls.push(second);
  draft.wholes.push({ edit: 'split a call', from: call.from, to: [call, second] });
  return true;
};

/** Makes one call of two neighbours: the items of the second are added to the first's. */
export const mergeCalls: Edit = (draft, random) => {
  const couples = draft.calls.flatMap((one, at) => {
    const other = draft.calls[at + 1];
    const isCouple =
      other?.kind === one.kind &&
      other.parent === one.parent &&
      [one, other].every((each) => isMovable(draft, each) && itemLines(draft, each).length > 1);
    return isCouple ? [[one, other] as const] : [];
  });
  if (couples.length === 0) return false;
  const [one, other] = pick(couples, random);
  if (one.edited.size > 0 || !claim(other, '*')) return false;
  claim(one, '*');
  const items = itemLines(draft, one);
  const reference = REFERENCE.exec(items[0]?.text ?? '')?.[0] ?? '';
  const moved = itemLines(draft, other).map((line) => ({
    ...line,
    call: one,
    text: line.text.replace(REFERENCE, '') + reference,
  }));
  const [heading] = linesOf(draft, one);
  if (heading && random() < 0.5) heading.text += `及${other.old?.title ?? ''}`;
  const last = items.at(-1);
  if (last) insertAfter(draft, last, moved);
  removeLines(draft, linesOf(draft, other));
  draft.calls = draft.calls.filter((each) => each !== other);
  one.from = [...one.from, ...other.from];
  one.old = null;
  draft.wholes.push({ edit: 'merge two calls', from: one.from, to: [one] });
  return true;
};

/** Writes a call anew: of each item most, and the title in other words. */
export const rewriteCall: Edit = (draft, random) => {
  const call = pick(
    draft.calls.filter((one) => isMovable(draft, one) && itemLines(draft, one).length > 1),
    random,
  );
  const [heading] = linesOf(draft, call);
  if (!call.old || !heading || !claim(call, '*')) return false;
  const id = call.old.id;
  for (const line of itemLines(draft, call)) {
    const fromText = itemText(line);
    const toText = rewriteItem(fromText, random);
    line.text = `0.${toText}`;
    const change = { key: 'items', kind: 'reworded', fromText, toText } as const;
    draft.expected.push({ edit: 'rewrite a call', from: id, to: call, ...change });
  }
  const { title } = call.old;
  const renamed = `${title.slice(0, Math.ceil(title.length / 2))}${pick(ENDS, random)}`;
  heading.text = heading.text.replace(title, renamed);
  const change = { key: 'title', kind: 'reworded', fromText: title, toText: renamed } as const;
  draft.expected.push({ edit: 'rewrite a call', from: id, to: call, ...change });
  draft.wholes.push({ edit: 'rewrite a call', from: call.from, to: [call] });
  return true;
};

/** Puts a direction in another place, where it gets another number. */
export const moveCall: Edit = (draft, random) => {
  const call = pick(
    draft.calls.filter((one) => one.kind === 'direction' && isMovable(draft, one)),
    random,
  );
  const after = pick(
    draft.calls.filter(({ kind, parent }) => kind === 'direction' && parent === call.parent),
    random,
  );
  const last = linesOf(draft, after).at(-1);
  if (call === after || !last || !claim(call, 'place')) return false;
  const lines = linesOf(draft, call);
  removeLines(draft, lines);
  insertAfter(draft, last, lines);
  draft.wholes.push({ edit: 'move a call', from: call.from, to: [call] });
  return true;
};

/** Says another thing in a title, or the same in other words. */
export const renameCall: Edit = (draft, random) => {
  const call = pick(
    draft.calls.filter(({ old }) => old?.titleSource === 'printed'),
    random,
  );
  const [heading] = linesOf(draft, call);
  if (!call.old || !heading || call.kind === 'fund-category' || !claim(call, 'title')) return false;
  const { title } = call.old;
  const renamed =
    random() < 0.5 ? `${title.slice(0, Math.ceil(title.length / 2))}${pick(ENDS, random)}` : `新一代${title}`;
  if (!heading.text.includes(title)) return false;
  heading.text = heading.text.replace(title, renamed);
  const change = { key: 'title', kind: 'reworded', fromText: title, toText: renamed } as const;
  draft.expected.push({ edit: 'rename a call', from: call.old.id, to: call, ...change });
  draft.wholes.push({ edit: 'rename a call', from: call.from, to: [call] });
  return true;
};

const ENDS = ['创新能力提升', '科技攻关与推广', '重大技术突破'];

/** Whether a call can go or be divided without leaving a heading with nothing, or with one part, below it. */
function isMovable(draft: Draft, call: DraftCall): boolean {
  const sisters = draft.calls.filter(({ parent, kind }) => parent === call.parent && kind === call.kind);
  if (call.old?.titleSource !== 'printed') return false;
  return (
    (call.kind === 'direction' && sisters.length > 1) || (call.kind === 'sub-direction' && sisters.length > 2)
  );
}

/** A title made of what an item is about. */
function titleFrom(text: string): string {
  const about = text.replace(/^支持(?:开展)?/, '').split(/[、，。（]/)[0] ?? '';
  return `${about.slice(0, 16)}技术攻关`;
}
