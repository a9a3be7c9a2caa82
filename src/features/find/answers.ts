import { APPLICANT_ANSWERS } from '../../guide/facts/applicant-words.ts';
import type { Judgement } from './judge.ts';

/** What a group of the answer is headed by: a sign that does not rest on colour, and a name. */
export interface AnswerWords {
  sign: string;
  name: string;
}

/** The answers in the order in which they are shown. */
export const ANSWERS: Readonly<Record<Judgement['answer'], AnswerWords>> = {
  yes: { sign: '●', name: APPLICANT_ANSWERS.yes },
  conditional: {
    sign: '◐',
    name: APPLICANT_ANSWERS.conditional,
  },
  'not-stated': {
    sign: '–',
    name: APPLICANT_ANSWERS['not-stated'],
  },
  no: {
    sign: '○',
    name: APPLICANT_ANSWERS.no,
  },
  later: { sign: '…', name: '现在不能报' },
};
