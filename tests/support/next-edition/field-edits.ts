import { pick, type Random } from '../../../scripts/bench/scale/random.ts';
import type { Call } from '../../../src/guide/model/schema/call.ts';
import { claim, insertAfter, linesOf, newLine, type Draft, type DraftCall, type Expected } from './draft.ts';
import type { Edit, EditKind } from './edit-kinds.ts';
import { NEW_INDICATORS, NEW_REQUIREMENTS } from './new-words.ts';

/** A call that is still what it was, and its facts. */
type Known = DraftCall & { old: Call };

/** Raises or lowers a cap. */
export const moveCap: Edit = (draft, random) =>
  rewriteQuantity(draft, random, 'cap', 'funding', (text, max) =>
    text.replace(`${max}万元`, `${Math.ceil((max * pick([0.5, 0.8, 1.2, 1.5, 2], random)) / 10) * 10}万元`),
  );

/** Makes a term longer or shorter. */
export const moveTerm: Edit = (draft, random) =>
  rewriteQuantity(draft, random, 'term', 'years', (text, max) =>
    text.replace(`${max}年`, `${max === 2 ? 3 : max + pick([-1, 1], random)}年`),
  );

/** Pays in another way. */
export const changeMode: Edit = (draft, random) => {
  const call = pickKnown(draft, random, ({ modesText }) => modesText !== null);
  const fromText = call?.old.modesText;
  const toText = pick(['前资助。', '前资助或自筹。', '前资助或贷补联动。', '后补助。', '自筹。'], random);
  if (!call || !fromText || fromText === toText || !claim(call, 'modes')) return false;
  if (!replaceIn(draft, call, `资助方式：${fromText}`, `资助方式：${toText}`)) return false;
  expect(draft, call, { edit: 'mode', key: 'modes', kind: 'changed', fromText, toText });
  return true;
};

/** Has another body recommend. */
export const changeIssuer: Edit = (draft, random) =>
  rewriteRequirement(draft, random, 'issuer', (text) =>
    text.replace(
      /由[^，。；]{2,12}?(?=(?:审核并)?出具推荐函)/,
      `由${pick(['自治区教育厅', '自治区农业农村厅'], random)}`,
    ),
  );

/** Has another kind of organisation lead. */
export const changeLead: Edit = (draft, random) =>
  rewriteRequirement(draft, random, 'who leads', (text) =>
    text.replace(/企业(?=牵头)/, pick(['高校', '科研院所', '高新技术企业'], random)),
  );

/** Moves an age limit. */
export const moveAge: Edit = (draft, random) =>
  rewriteRequirement(draft, random, 'age', (text) =>
    text.replace(/(\d\d)(?=周岁)/, (age) => String(Number(age) + pick([-3, -2, 2, 3], random))),
  );

/** Asks for one more indicator. */
export const addIndicator: Edit = (draft, random) =>
  addEntry(draft, random, 'add an indicator', 'indicators', NEW_INDICATORS);

/** Asks for one more thing of applicants; in a field of its own where there is none. */
export const addRequirement: Edit = (draft, random) => {
  const call = pickKnown(
    draft,
    random,
    ({ requirements, status }) => requirements.length === 0 && status === 'open',
  );
  if (!call || random() < 0.5)
    return addEntry(draft, random, 'add a requirement', 'requirements', NEW_REQUIREMENTS);
  const last = linesOf(draft, call).at(-1);
  if (!last || !claim(call, 'requirements')) return false;
  const toText = pick(NEW_REQUIREMENTS, random);
  insertAfter(draft, last, [newLine(call, `申报要求：${toText}`)]);
  expect(draft, call, {
    edit: 'add a requirement',
    key: 'requirements',
    kind: 'added',
    fromText: null,
    toText,
  });
  return true;
};

/** Asks for one indicator less; items that named it no longer do. */
export const dropIndicator: Edit = (draft, random) =>
  dropEntry(draft, random, 'drop an indicator', 'indicators');

/** Asks for one thing less. */
export const dropRequirement: Edit = (draft, random) =>
  dropEntry(draft, random, 'drop a requirement', 'requirements');

type ListKey = 'indicators' | 'requirements';

/** Adds an entry at the end of a line that lists several by marks. */
function addEntry(
  draft: Draft,
  random: Random,
  edit: EditKind,
  key: ListKey,
  texts: readonly string[],
): boolean {
  const call = pickKnown(draft, random, (old) => old[key].length > 1 && isInLine(old[key]));
  const last = call?.old[key].at(-1);
  const mark = nextMark(last?.marker ?? null);
  const toText = pick(texts, random);
  if (!call || !last || mark === undefined || !last.text.endsWith('。') || !claim(call, key)) return false;
  const line = linesOf(draft, call).find(({ text }) => text.trimEnd().endsWith(last.text));
  if (!line) return false;
  line.text = `${line.text.trimEnd()}${mark}${toText}`;
  expect(draft, call, { edit, key, kind: 'added', fromText: null, toText });
  return true;
}

/** Drops the last entry of a line that lists several by marks. */
function dropEntry(draft: Draft, random: Random, edit: EditKind, key: ListKey): boolean {
  const isNamed = ({ items, indicatorRule }: Call, n: number): boolean =>
    indicatorRule !== null || items.some(({ indicators }) => indicators.flat().includes(n));
  const call = pickKnown(
    draft,
    random,
    (old) =>
      old[key].length > 2 && isInLine(old[key]) && (key === 'requirements' || !isNamed(old, old[key].length)),
  );
  const last = call?.old[key].at(-1);
  if (!call || !last || !claim(call, key)) return false;
  const end = `${last.marker ?? ''}${last.text}`;
  const line = linesOf(draft, call).find(({ text }) => text.trimEnd().endsWith(end));
  if (!line) return false;
  line.text = line.text.trimEnd().slice(0, -end.length);
  expect(draft, call, { edit, key, kind: 'dropped', fromText: last.text, toText: null });
  return true;
}

function rewriteQuantity(
  draft: Draft,
  random: Random,
  edit: EditKind,
  key: 'funding' | 'years',
  rewrite: (text: string, max: number) => string,
): boolean {
  const call = pickKnown(draft, random, ({ [key]: one }) => one?.cases.length === 1 && one.max !== null);
  const quantity = call?.old[key];
  if (!call || !quantity) return false;
  const toText = rewrite(quantity.text, quantity.max ?? 0);
  // Two fields of a fund category are one sentence.
  if (call.kind === 'fund-category' || toText === quantity.text || !claim(call, key)) return false;
  if (!replaceIn(draft, call, quantity.text, toText)) return false;
  expect(draft, call, { edit, key, kind: 'changed', fromText: quantity.text, toText });
  return true;
}

function rewriteRequirement(
  draft: Draft,
  random: Random,
  edit: EditKind,
  rewrite: (text: string) => string,
): boolean {
  const call = pickKnown(draft, random, ({ requirements }) =>
    requirements.some(({ text }) => rewrite(text) !== text),
  );
  const entry = call?.old.requirements.find(({ text }) => rewrite(text) !== text);
  if (!call || !entry) return false;
  const toText = rewrite(entry.text);
  if (toText === entry.text || !claim(call, 'requirements')) return false;
  if (!replaceIn(draft, call, entry.text, toText)) return false;
  expect(draft, call, { edit, key: 'requirements', kind: 'reworded', fromText: entry.text, toText });
  return true;
}

function pickKnown(draft: Draft, random: Random, isPlace: (old: Call) => boolean): Known | undefined {
  const calls = draft.calls.filter((call): call is Known => call.old !== null && isPlace(call.old));
  return calls.length > 0 ? pick(calls, random) : undefined;
}

function replaceIn(draft: Draft, call: DraftCall, from: string, to: string): boolean {
  const lines = linesOf(draft, call).filter(({ text }) => text.includes(from));
  const [line] = lines;
  if (!line || lines.length > 1) return false;
  line.text = line.text.replace(from, to);
  return true;
}

function expect(draft: Draft, call: Known, change: Omit<Expected, 'from' | 'to'>): void {
  draft.expected.push({ ...change, from: call.old.id, to: call });
}

function isInLine(entries: Call[ListKey]): boolean {
  return entries.every(({ line, marker }) => line === entries[0]?.line && marker !== null);
}

/** The mark that follows: ⑤ after ④, 5. after 4. */
function nextMark(mark: string | null): string | undefined {
  if (mark === null || mark === '⑳') return undefined;
  if (/^[①-⑳]$/.test(mark)) return String.fromCodePoint((mark.codePointAt(0) ?? 0) + 1);
  return mark.replace(/\d+/, (number) => String(Number(number) + 1));
}
