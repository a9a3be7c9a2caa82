import { APPLICANT_KINDS } from '../../guide/model/applicant-kinds.ts';
import type { FindCall, FindCondition } from './judge.ts';

/**
 * A call as the page sends it to its script, at the place of its card, which has its id: whether it is open and bound (`ob`),
 * a letter for the answer of each kind, and of each condition whether it is a must and partial (`mp`), its value, the places of
 * its kinds, its number. A name to have is its place among the names that the form lists.
 */
export type PackedCall = [is: string, answers: string, ...conditions: PackedCondition[]];
type PackedCondition = [
  is: string,
  value: string | number | null,
  kinds?: string,
  alternative?: number | null,
];

const LETTERS = { y: 'yes', c: 'conditional', n: 'no', '-': 'not-stated' } as const;
/** A “no” that the text only suggests. */
const SOFT = 's';

const HOLDS = 'holds=';

/** Packs a call; `names`: what the form lists to have. */
export function packCall(
  { isOpen, isBound, applicants, conditions }: FindCall,
  names: readonly string[],
): PackedCall {
  const answers = APPLICANT_KINDS.map((kind) => {
    const { answer, soft } = applicants[kind];
    return soft ? SOFT : Object.entries(LETTERS).find(([, one]) => one === answer)?.[0];
  });
  return [
    `${isOpen ? 'o' : ''}${isBound ? 'b' : ''}`,
    answers.join(''),
    ...conditions.map((condition) => packCondition(condition, names)),
  ];
}

function packCondition(
  { isMust, isPartial, value, kinds, alternative }: FindCondition,
  names: readonly string[],
): PackedCondition {
  const name = value?.startsWith(HOLDS) ? names.indexOf(value.slice(HOLDS.length)) : -1;
  const places = kinds?.map((kind) => APPLICANT_KINDS.indexOf(kind)).join('') ?? '';
  const packed: PackedCondition = [`${isMust ? 'm' : ''}${isPartial ? 'p' : ''}`, name < 0 ? value : name];
  if (places !== '' || alternative !== null) packed.push(places);
  if (alternative !== null) packed.push(alternative);
  return packed;
}

/** Undoes `packCall`, given whose call it is. */
export function unpackCall(
  id: string,
  [is, answers, ...conditions]: PackedCall,
  names: readonly string[],
): FindCall {
  const applicants = APPLICANT_KINDS.map((kind, at) => {
    const letter = answers.charAt(at);
    const answer = letter === SOFT ? 'no' : LETTERS[letter as keyof typeof LETTERS];
    return [kind, { answer, soft: letter === SOFT }];
  });
  return {
    id,
    isOpen: is.includes('o'),
    isBound: is.includes('b'),
    applicants: Object.fromEntries(applicants) as FindCall['applicants'],
    conditions: conditions.map(([flags, value, places = '', alternative = null]) => ({
      isMust: flags.includes('m'),
      value: typeof value === 'number' ? `${HOLDS}${names[value] ?? ''}` : value,
      isPartial: flags.includes('p'),
      kinds: places === '' ? null : APPLICANT_KINDS.filter((_kind, at) => places.includes(String(at))),
      alternative,
    })),
  };
}
