import { APPLICANT_KINDS } from '../../guide/model/applicant-kinds.ts';
import type { ApplicantKind } from '../../guide/model/schema/eligibility.ts';

/** What somebody says of the organisation and the person in charge; null where nothing was said. */
export interface Reader {
  who: ApplicantKind | null;
  /** One of `PLACES`. */
  place: string | null;
  /** Certificates and platforms that it has, in the guide's words. */
  holds: readonly string[];
  /** Years of age or, from 1900, the year of birth. */
  age: number | null;
  sex: 'm' | 'f' | null;
  /** One of `TITLES` and of `DEGREES`. */
  title: string | null;
  degree: string | null;
  /** One of `EMPLOYED`: where the person in charge is employed. */
  employed: string | null;
}

export const OUTSIDE = '区外';

/** The 14 cities of Guangxi, and what lies outside. */
export const PLACES: readonly string[] = [
  ...'南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左'.split(' '),
  OUTSIDE,
];

export const TITLES: readonly string[] = ['正高', '副高', '中级', '初级或没有'];
export const DEGREES: readonly string[] = ['博士', '硕士', '学士或其他'];
/** Where the person in charge is employed: of other places calls do not speak. */
export const EMPLOYED: readonly string[] = ['广西', OUTSIDE];
export const SEXES: Readonly<Record<'m' | 'f', string>> = { m: '男', f: '女' };

/** Ages and years of birth that somebody in charge can have. */
const AGES = { youngest: 16, oldest: 99, earliest: 1920, latest: 2015 };

/** Reads the answers off an address; `holds`: the names that the guide has. What is not understood comes back as it is. */
export function readReader(
  parameters: URLSearchParams,
  holds: ReadonlySet<string>,
): { reader: Reader; unknown: string[] } {
  const unknown: string[] = [];
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | null => {
    const [given = '', ...more] = parameters.getAll(name);
    const found = values.find((value) => value === given);
    unknown.push(...(found === undefined && given !== '' ? [given] : []), ...more);
    return found ?? null;
  };
  const held = [...new Set(parameters.getAll('holds').filter((name) => name !== ''))];
  unknown.push(...held.filter((name) => !holds.has(name)));
  const reader: Reader = {
    who: one('who', APPLICANT_KINDS),
    place: one('place', PLACES),
    holds: held.filter((name) => holds.has(name)),
    age: readAge(parameters.get('age') ?? ''),
    sex: one('sex', ['m', 'f']),
    title: one('title', TITLES),
    degree: one('degree', DEGREES),
    employed: one('employed', EMPLOYED),
  };
  const [age = '', ...ages] = parameters.getAll('age');
  unknown.push(...(age !== '' && reader.age === null ? [age] : []), ...ages);
  return { reader, unknown };
}

/** An age or a year of birth as somebody typed it; null where it is neither. */
function readAge(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  const age = /^\d{1,4}$/.test(digits) ? Number(digits) : NaN;
  const isAge = age >= AGES.youngest && age <= AGES.oldest;
  return isAge || (age >= AGES.earliest && age <= AGES.latest) ? age : null;
}

/** The answers as an address has them. */
export function writeReader({ holds, ...reader }: Reader): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | number | null): void => {
    if (value !== null) parameters.append(name, String(value));
  };
  put('who', reader.who);
  put('place', reader.place);
  for (const name of holds) put('holds', name);
  put('age', reader.age);
  put('sex', reader.sex);
  put('title', reader.title);
  put('degree', reader.degree);
  put('employed', reader.employed);
  return parameters.toString();
}

/** Whether anything was said. */
export function hasAnswers({ holds, ...reader }: Reader): boolean {
  return holds.length > 0 || Object.values(reader).some((value) => value !== null);
}
