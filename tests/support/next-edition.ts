import { createRandom, pick } from '../../scripts/bench/scale/random.ts';
import type { Guide } from '../../src/guide/model/build-guide.ts';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { startDraft, type Draft, type DraftCall } from './next-edition/draft.ts';
import type { Edit, EditKind } from './next-edition/edit-kinds.ts';
import * as fields from './next-edition/field-edits.ts';
import * as items from './next-edition/item-edits.ts';
import * as wholes from './next-edition/whole-calls.ts';
import { writeDraft } from './next-edition/write-draft.ts';
import { cleanLines, rulesOnly, splitByRules } from './real-guide.ts';

/** Every kind of edit. */
const EDITS: Readonly<Record<EditKind, Edit>> = {
  'drop a call': wholes.dropCall,
  'add a call': wholes.addCall,
  'split a call': wholes.splitCall,
  'merge two calls': wholes.mergeCalls,
  'rewrite a call': wholes.rewriteCall,
  'move a call': wholes.moveCall,
  'rename a call': wholes.renameCall,
  'shuffle items': items.shuffleItems,
  cap: fields.moveCap,
  term: fields.moveTerm,
  mode: fields.changeMode,
  'reword lightly': items.rewordLightly,
  'reword heavily': items.rewordHeavily,
  'move an item': items.moveItem,
  'add an item': items.addItem,
  'drop an item': items.dropItem,
  'add an indicator': fields.addIndicator,
  'drop an indicator': fields.dropIndicator,
  'add a requirement': fields.addRequirement,
  'drop a requirement': fields.dropRequirement,
  issuer: fields.changeIssuer,
  'who leads': fields.changeLead,
  age: fields.moveAge,
};

/** An edition made of the one before, with the truth about what is different. */
export interface NextEdition {
  from: Guide;
  to: Guide;
  draft: Draft;
  /** The id that a call of the draft got. */
  idOf: (call: DraftCall) => string;
  /** Edits that the parser did not take, by kind. */
  refused: EditKind[];
}

const real = splitByRules().guide;
const input = rulesOnly();
const realLines = cleanLines(new TextDecoder().decode(input.source));

/** One edit to be made, and the seed by which its place is chosen. */
interface Planned {
  kind: EditKind;
  seed: number;
}

/**
 * Makes an edition of the real guide by edits that a seed chooses: whole calls first, then what they say. What the parser
 * refuses is left out and told. Nobody has confirmed anything, and nobody has counted: totals may be wrong.
 */
export function nextEdition(seed: number): NextEdition {
  const random = createRandom(seed);
  const kinds = Object.keys(EDITS) as EditKind[];
  const planned = kinds.flatMap((kind) =>
    Array.from({ length: pick([0, 1, 2, 3, 5], random) }, () => ({
      kind,
      seed: Math.floor(random() * 2 ** 32),
    })),
  );
  return makeEdition(planned);
}

/** Makes an edition by edits of one kind alone. */
export function editionBy(kind: EditKind, seed: number, times = 1): NextEdition {
  return makeEdition(Array.from({ length: times }, (_, at) => ({ kind, seed: seed + at })));
}

function makeEdition(planned: readonly Planned[]): NextEdition {
  const refused: EditKind[] = [];
  let left = [...planned];
  for (;;) {
    const { draft, madeBy } = applyEdits(left);
    const { source, edition } = writeDraft(draft, input.edition);
    const { guide, messages } = splitGuide({ ...input, source: new TextEncoder().encode(source), edition });
    const errors = messages.filter(({ fatal, ruleId }) => fatal === true && ruleId !== 'wrong-total');
    if (guide && errors.length === 0) {
      const headings = new Map(
        guide.entries.flatMap(({ id, call, lines: [line] }) => (call ? [[line, id] as const] : [])),
      );
      const idOf = (call: DraftCall): string =>
        headings.get(draft.lines.findIndex((line) => line.call === call) + 1) ?? '';
      return { from: real, to: guide, draft, idOf, refused };
    }
    const guilty = new Set(
      errors.flatMap(({ line }) => {
        const call = draft.lines[(line ?? 0) - 1]?.call;
        return call ? left.filter((_, at) => madeBy[at]?.includes(call) ?? false) : [];
      }),
    );
    const gone = guilty.size > 0 ? guilty : new Set(left.slice(-1));
    if (gone.size === 0) throw new Error(`the guide itself is refused: ${errors.map(String).join('; ')}`);
    refused.push(...[...gone].map(({ kind }) => kind));
    left = left.filter((one) => !gone.has(one));
  }
}

/** How often another place is tried for an edit. */
const TRIES = 20;

/** Makes edits, and says which calls each of them touched. */
function applyEdits(planned: readonly Planned[]): { draft: Draft; madeBy: DraftCall[][] } {
  const draft = startDraft(real, realLines);
  const madeBy = planned.map(({ kind, seed }) => {
    const random = createRandom(seed);
    const before = sizesOf(draft);
    for (let at = 0; at < TRIES && !EDITS[kind](draft, random); at += 1);
    return draft.calls.filter((call) => before.get(call) !== call.edited.size);
  });
  return { draft, madeBy };
}

function sizesOf({ calls }: Draft): Map<DraftCall, number> {
  return new Map(calls.map((call) => [call, call.edited.size]));
}
