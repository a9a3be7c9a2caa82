import { parseConditionValue, RANKS, type Comparison } from '../../guide/model/condition-value.ts';
import type { ApplicantAnswer, ApplicantKind } from '../../guide/model/schema/eligibility.ts';
import { OUTSIDE, type Reader } from './reader.ts';

/** A condition of a call, as far as it can be compared with what a reader says. */
export interface FindCondition {
  isMust: boolean;
  value: string | null;
  /** Whether it is about one kind of project or case alone. */
  isPartial: boolean;
  /** The kinds of organisation that it is for; null for all. */
  kinds: readonly ApplicantKind[] | null;
  /** Of those with the same number one is enough. */
  alternative: number | null;
}

/** What is known of a call for judging it. */
export interface FindCall {
  id: string;
  isOpen: boolean;
  /** Whether it makes any condition, also one that cannot be compared. */
  isBound: boolean;
  applicants: Readonly<Record<ApplicantKind, Pick<ApplicantAnswer, 'answer' | 'soft'>>>;
  conditions: readonly FindCondition[];
}

/** met, unmet: by what the reader says; open: not known, or not to be compared; other: for other kinds of organisation. */
export type Verdict = 'met' | 'unmet' | 'open' | 'other';

/** A verdict, and the names of what was compared for it: a clause may ask for more than that. */
export interface Finding {
  verdict: Verdict;
  compared: readonly Comparison['name'][];
}

export interface Judgement {
  answer: ApplicantAnswer['answer'] | 'later';
  /** A “no” that the text only suggests. */
  isSoft: boolean;
  /** Of each condition. */
  findings: readonly Finding[];
  /** The conditions that what the reader says contradicts, by which the answer is “no”. */
  against: readonly number[];
}

/**
 * Whether somebody may lead a call, by its text and what they say alone. Only an express condition that is not met makes
 * a “no”; a preference never does. `year`: the current one, for those who gave their year of birth.
 */
export function judge(call: FindCall, reader: Reader, year: number): Judgement {
  const found = call.conditions.map((condition) => findingOf(condition, reader, year));
  const isAgainst = found.map(
    ({ verdict }, at) => verdict === 'unmet' && excludes(call.conditions, found, at),
  );
  const against = isAgainst.flatMap((is, at) => (is ? [at] : []));
  // Of alternatives one that is not met is no fault while another may be.
  const findings = found.map((one, at) =>
    one.verdict === 'unmet' && !isAgainst[at] && call.conditions[at]?.isMust ? OPEN : one,
  );
  const said = reader.who ? call.applicants[reader.who] : forNobody(call);
  const isNo = against.length > 0;
  if (!call.isOpen) return { answer: 'later', isSoft: false, findings, against };
  return { answer: isNo ? 'no' : said.answer, isSoft: !isNo && said.soft, findings, against };
}

/** The answer for somebody who did not say what kind of organisation it is. */
function forNobody({ applicants, isBound }: FindCall): {
  answer: ApplicantAnswer['answer'];
  soft: boolean;
} {
  const answers = Object.values(applicants).map(({ answer }) => answer);
  if (answers.every((answer) => answer === 'yes')) return { answer: 'yes', soft: false };
  const isStated = answers.some((answer) => answer !== 'not-stated');
  return { answer: isStated || isBound ? 'conditional' : 'not-stated', soft: false };
}

/** Whether an unmet condition closes the call: not a preference, nor one of several of which another may be met. */
function excludes(conditions: readonly FindCondition[], findings: readonly Finding[], at: number): boolean {
  const { isMust, alternative } = conditions[at] ?? { isMust: false, alternative: null };
  if (!isMust) return false;
  if (alternative === null) return true;
  return conditions.every(
    (one, index) => one.alternative !== alternative || findings[index]?.verdict === 'unmet',
  );
}

const OPEN: Finding = { verdict: 'open', compared: [] };

function findingOf({ value, isPartial, kinds }: FindCondition, reader: Reader, year: number): Finding {
  if (kinds && reader.who && !kinds.includes(reader.who)) return { verdict: 'other', compared: [] };
  if (value === null) return OPEN;
  const alternatives = (parseConditionValue(value) ?? []).map((comparisons) =>
    comparisons.map((one) => ({ name: one.name, verdict: compare(one, reader, year) })),
  );
  const met = alternatives.find((all) => all.every(({ verdict }) => verdict === 'met'));
  // Whether it is their case cannot be known; a kind of organisation is a case that can, and what one has tells it.
  const isTheirs = kinds ? reader.who !== null : !isPartial || met?.every(({ name }) => name === 'holds');
  if (!isTheirs) return OPEN;
  if (met) return { verdict: 'met', compared: namesOf(met) };
  const unmet = alternatives.map((all) => all.filter(({ verdict }) => verdict === 'unmet'));
  return unmet.every((all) => all.length > 0) ? { verdict: 'unmet', compared: namesOf(unmet.flat()) } : OPEN;
}

function namesOf(compared: readonly { name: string }[]): string[] {
  return [...new Set(compared.map(({ name }) => name))];
}

function compare({ name, value }: Comparison, reader: Reader, year: number): Verdict {
  switch (name) {
    case 'place':
      if (reader.place === null) return 'open';
      if (value === '广西') return isTrue(reader.place !== OUTSIDE);
      // To be in the city is not yet to be in what the text names there (方向39).
      return value.split('、').includes(reader.place) ? 'open' : 'unmet';
    case 'employed':
      return reader.employed === null ? 'open' : isTrue(reader.employed === value);
    case 'holds':
      // Not to have said that one has it is not to lack it.
      return reader.holds.includes(value) ? 'met' : 'open';
    case 'title':
    case 'degree':
      return compareRank(RANKS[name] ?? [], reader[name], value);
    case 'age':
      return compareAge(reader.age, Number(value), year);
    case 'female age':
      if (reader.sex === 'm') return 'unmet';
      return weaken(compareAge(reader.age, Number(value), year), reader.sex === null);
    default:
      return 'open';
  }
}

function compareRank(ranks: readonly string[], given: string | null, least: string): Verdict {
  if (given === null) return 'open';
  return isTrue(ranks.indexOf(given) >= ranks.indexOf(least));
}

/** A year of birth leaves open whether the birthday is past when the application is sent. */
function compareAge(given: number | null, most: number, year: number): Verdict {
  if (given === null) return 'open';
  const [least, greatest] = given < 1000 ? [given, given] : [year - given - 1, year - given];
  if (greatest <= most) return 'met';
  return least > most ? 'unmet' : 'open';
}

/** What is met only by some is open. */
function weaken(verdict: Verdict, isUnsure: boolean): Verdict {
  return isUnsure && verdict === 'met' ? 'open' : verdict;
}

function isTrue(isMet: boolean): Verdict {
  return isMet ? 'met' : 'unmet';
}
