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

/** One clause: an optional kind of project, then what it must meet. */
const SET = String.raw`(?:[${CIRCLED}]+|\d[\d、]*)`;
const CLAUSE = new RegExp(`^(.*?)(?:须)?(?:满足)?(考核指标|申报要求)(?:中的|中)?(${SET}(?:或${SET})*)$`);

/** Reads the bracket at the end of an item's text; undefined when it has none. */
export function readItemReferences(text: string): ItemReferences | undefined {
  const bracket = LAST_BRACKET.exec(foldWidth(text))?.[1];
  return bracket !== undefined && REFERENCE.test(bracket) ? readClauses(bracket) : undefined;
}

/** `每个项目满足考核指标①或②即可。`, `（企业…项目须考核指标中的①②；高校…项目须考核指标中的③④）`. */
export function readRuleReferences(text: string): ItemReferences {
  return readClauses(
    foldWidth(text)
      .replace(/^\(|\)$|。$/g, '')
      .replace(/即可$/, ''),
  );
}

function readClauses(bracket: string): ItemReferences {
  const references: ItemReferences = { indicators: [], cases: [], requirements: [] };
  for (const { text } of splitAfter(bracket, ',;')) {
    const [, label = '', target, sets = ''] = CLAUSE.exec(text.replace(/[,;]$/, '')) ?? [];
    if (target === '申报要求')
      references.requirements = references.requirements.concat(sets.split('或').flatMap(readSet));
    if (target !== '考核指标') continue;
    const alternatives = sets.split('或').map(readSet);
    const kind = label.replace(/^每个项目$/, '');
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
