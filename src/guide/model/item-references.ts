import { foldWidth } from '../parse/lines.ts';
import { CIRCLED, circledValue } from '../parse/numerals.ts';
import { splitAfter } from './sentences.ts';

/** What an item asks for, in printed numbers (not yet in the `n` of anchors). */
export interface ItemReferences {
  /** Sets that hold without condition, one per 或 alternative. */
  indicators: number[][];
  /** Sets by kind of project or applicant. */
  cases: { label: string; indicators: number[][] }[];
  requirements: number[];
}

/** A bracket at an item's end. */
const LAST_BRACKET = /\(([^()]*)\)[。;]?$/;

/** What it says: `（满足考核指标中的①②⑤⑥⑦或①③⑤⑥⑦）`, `（满足申报要求1、2、3，满足考核指标1、2、3、4）`. */
const REFERENCE = /满足(?:考核指标|申报要求)/;

/** Says that indicators are spoken of, in whatever words. */
const MENTION = new RegExp(`考核指标|申报要求|\\([^()]*[${CIRCLED}][^()]*\\)[。;]?$`);

/** One clause: an optional kind of project, then what it must meet. */
const SET = String.raw`(?:[${CIRCLED}]+|\d[\d、]*)`;
const CLAUSE = new RegExp(`^(.*?)(?:须)?(?:满足)?(考核指标|申报要求)(?:中的|中)?(${SET}(?:或${SET})*)$`);

/** In a kind of project these words would say how much of a set must be met, or that it need not be. */
const NO_KIND = /[不无免可应需除任选且和与:]|同时|其中|至少|以及/;

/** Reads the bracket at the end of an item's text; undefined when it has none, `unread` when it is not understood. */
export function readItemReferences(text: string): ItemReferences | 'unread' | undefined {
  const folded = foldWidth(text);
  const bracket = LAST_BRACKET.exec(folded)?.[1];
  if (bracket !== undefined && REFERENCE.test(bracket)) return readClauses(bracket);
  return MENTION.test(folded) ? 'unread' : undefined;
}

/** `每个项目满足考核指标①或②即可。`, `（企业…项目须考核指标中的①②；高校…项目须考核指标中的③④）`. */
export function readRuleReferences(text: string): ItemReferences | 'unread' {
  return readClauses(
    foldWidth(text)
      .replace(/^\(|\)$|。$/g, '')
      .replace(/即可$/, ''),
  );
}

/** Every clause must be understood: what is passed over would be an alternative or a condition lost. */
function readClauses(bracket: string): ItemReferences | 'unread' {
  const references: ItemReferences = { indicators: [], cases: [], requirements: [] };
  for (const { text } of splitAfter(bracket, ',;')) {
    const [, label = '', target, sets = ''] = CLAUSE.exec(text.replace(/[,;]$/, '')) ?? [];
    const kind = label.replace(/^每个项目$/, '');
    if (target === undefined || NO_KIND.test(kind)) return 'unread';
    if (target === '申报要求') {
      references.requirements = references.requirements.concat(sets.split('或').flatMap(readSet));
      continue;
    }
    const alternatives = sets.split('或').map(readSet);
    if (kind === '') references.indicators = references.indicators.concat(alternatives);
    else references.cases.push({ label: kind, indicators: alternatives });
  }
  return references;
}

function readSet(printed: string): number[] {
  return /^\d/.test(printed)
    ? printed.split('、').filter(Boolean).map(Number)
    : Array.from(printed, circledValue);
}
