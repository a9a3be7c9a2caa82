import fc from 'fast-check';
import {
  CONDITIONS,
  CONNECTORS,
  COUNTS,
  FOR_EACH,
  INVISIBLE,
  LABELS,
  LOWER,
  LOWER_AFTER,
  SHARES,
  SPOILERS,
  STOCK,
  SUMS,
  TAILS,
  TERMS,
  TERM_STOCK,
  TOTALS,
  UPPER,
  UPPER_AFTER,
  type Printed,
} from './amount-vocabulary.ts';

/** A text that was put together, and what it says, as `readSaid` says it. */
export interface MeantText {
  text: string;
  meaning: string[];
  /** Offsets at which a word would change what a number is. */
  joints: number[];
  /** Offset and length of the digits of a number. */
  digits: [number, number] | null;
}

interface Part {
  text: string;
  cases: { label: string | null; bounds: string }[];
  asides: string[];
  joints: number[];
  digits: [number, number] | null;
}

function pick<Value>(values: readonly Value[]): fc.Arbitrary<Value> {
  return fc.constantFrom(...values);
}

/** A number or a range with its bound: what is printed, what it says, where its digits stand. */
function quantity(values: readonly Printed[]): fc.Arbitrary<Said> {
  const one = fc.record({
    printed: pick(values),
    bound: pick(['', '', 'upper', 'lower', 'after-upper', 'after-lower'] as const),
    index: fc.nat(100),
  });
  const range = fc.record({
    first: pick(values),
    last: pick(values),
    connector: pick(CONNECTORS),
    isShort: fc.boolean(),
  });
  return fc.oneof(
    { weight: 3, arbitrary: one.map(({ printed, bound, index }) => sayOne(printed, bound, index)) },
    {
      weight: 1,
      arbitrary: range
        .filter(({ first, last }) => first.value < last.value)
        .map(({ first, last, connector, isShort }): Said => {
          // 半 is no number without its 年, and 一 before 至 would be of another unit.
          const shares =
            isShort &&
            first.unit.trim() === last.unit.trim() &&
            first.number !== '半' &&
            first.unit !== '年半';
          const before = shares ? first.number : first.number + first.unit;
          const text = `${before}${connector}${last.number}${last.unit}`;
          return { text, bounds: `${first.value}~${last.value}`, digits: [0, first.number.length] };
        }),
    },
  );
}

/** What is printed of a quantity, what it says, and where its digits stand. */
interface Said {
  text: string;
  bounds: string;
  digits: [number, number];
}

function sayOne({ number, unit, value }: Printed, bound: string, index: number): Said {
  const words = { upper: UPPER, lower: LOWER, 'after-upper': UPPER_AFTER, 'after-lower': LOWER_AFTER }[
    bound
  ] ?? [''];
  const word = words[index % words.length] ?? '';
  const isBefore = bound === 'upper' || bound === 'lower';
  const text = isBefore ? `${word}${number}${unit}` : `${number}${unit}${word}`;
  const bounds = bound.endsWith('upper')
    ? `~${value}`
    : bound.endsWith('lower')
      ? `${value}~`
      : `${value}~${value}`;
  const digits: [number, number] = [isBefore ? word.length : 0, number.length];
  return { text, bounds, digits };
}

/** A clause that says what is paid, or how long it lasts. */
function caseClause(
  values: readonly Printed[],
  stock: readonly string[],
  tails: readonly string[],
): fc.Arbitrary<Part> {
  return (
    fc
      .record({
        label: pick(['', ...LABELS]),
        colon: fc.boolean(),
        stock: pick(stock),
        quantity: quantity(values),
        tail: pick(tails),
      })
      // A lower bound of a kind is more often a condition.
      .filter(({ label, quantity: { bounds } }) => label === '' || !bounds.endsWith('~'))
      .map(({ label, colon, stock: words, quantity: { text, bounds, digits }, tail }) => {
        const head = `${label}${label !== '' && colon ? '：' : ''}${words}`;
        return {
          text: head + text + tail,
          cases: [{ label: label === '' ? null : label, bounds }],
          asides: [],
          joints: [head.length, (head + text).length, (head + text + tail).length],
          digits: [head.length + digits[0], digits[1]],
        };
      })
  );
}

/** `按实际投入的20%—30%给予补助，最高200万元`. */
const shareClause: fc.Arbitrary<Part> = fc
  .record({
    base: pick(['实际投入', '年度研发费用', '技术合同交易额', '项目总投资']),
    first: pick(SHARES),
    last: pick(SHARES),
    isRange: fc.boolean(),
    isUpper: fc.boolean(),
    verb: pick(['给予补助', '给予后补助', '核算', '的比例给予补助']),
    cap: fc.option(pick(SUMS), { nil: null }),
    connector: pick(CONNECTORS),
  })
  .filter(({ first, last, isRange }) => !isRange || first.value < last.value)
  .map(({ base, first, last, isRange, isUpper, verb, cap, connector }) => {
    const head = `${!isRange && isUpper ? '按不超过' : '按'}${base}的`;
    const share = isRange
      ? `${first.number}%${connector}${last.number}${last.unit}`
      : `${first.number}${first.unit}`;
    const bounds = isRange
      ? `${first.value}~${last.value}%`
      : isUpper
        ? `~${first.value}%`
        : `${first.value}%`;
    const text = `${head}${share}${verb}`;
    return {
      text: cap ? `${text}，最高不超过${cap.number}${cap.unit}` : text,
      cases: [{ label: null, bounds: `${cap ? `~${cap.value}` : '~'} ${bounds}` }],
      asides: [],
      joints: [head.length, text.length],
      digits: [head.length, first.number.length],
    };
  });

function asideClause(texts: readonly string[], what: string): fc.Arbitrary<Part> {
  return pick(texts).map((text) => ({
    text,
    cases: [],
    asides: [`${what} ${text}`],
    joints: [],
    digits: null,
  }));
}

const asides = fc.oneof(
  asideClause(TOTALS, 'total'),
  asideClause(COUNTS, 'count'),
  asideClause(CONDITIONS, 'condition'),
);

/** Sums of one field: before them totals, numbers of projects, conditions; then it must say that a sum is for each. */
export const claimedFunding: fc.Arbitrary<MeantText> = fc
  .oneof(
    fc.tuple(
      fc.constant<Part[]>([]),
      fc.array(caseClause(SUMS, [...STOCK, ...FOR_EACH], TAILS), { minLength: 1, maxLength: 3 }),
    ),
    fc.tuple(
      fc.array(asides, { minLength: 1, maxLength: 2 }),
      fc.array(caseClause(SUMS, FOR_EACH, TAILS), { minLength: 1, maxLength: 2 }),
    ),
    fc.tuple(
      fc.constant<Part[]>([]),
      shareClause.map((part) => [part]),
    ),
  )
  .chain(([before, cases]) => joinParts([...before, ...cases]));

/** Terms of one field. */
export const claimedTerm: fc.Arbitrary<MeantText> = fc
  .array(caseClause(TERMS, TERM_STOCK, ['']), { minLength: 1, maxLength: 3 })
  .chain((parts) => joinParts(parts));

/** Puts parts together that do not contradict each other: one for each label, and the one without a label first. */
function joinParts(all: readonly Part[]): fc.Arbitrary<MeantText> {
  const labels = new Set<string>();
  const parts = all.filter(({ cases: [one] }) => {
    if (!one) return true;
    const name = one.label ?? '';
    const isNew = !labels.has(name) && (name !== '' || labels.size === 0);
    labels.add(name);
    return isNew;
  });
  return fc
    .array(pick(['，', '；', '。']), { minLength: parts.length, maxLength: parts.length })
    .map((marks) => {
      let text = '';
      const joints: number[] = [];
      let digits: [number, number] | null = null;
      for (const [index, part] of parts.entries()) {
        joints.push(...part.joints.map((joint) => text.length + joint));
        if (part.digits) digits ??= [text.length + part.digits[0], part.digits[1]];
        text += part.text + (index === parts.length - 1 ? '。' : (marks[index] ?? '，'));
      }
      const meaning = [
        ...parts.flatMap(({ cases }) => cases.map(({ label, bounds }) => `${label ?? '-'}: ${bounds}`)),
        ...parts.flatMap((part) => part.asides),
      ];
      return { text, meaning, joints, digits };
    });
}

/** A text of known meaning in which a number is no longer what it was. */
export function spoiledText(texts: fc.Arbitrary<MeantText>): fc.Arbitrary<string> {
  return fc
    .record({
      meant: texts,
      word: pick(SPOILERS),
      hidden: pick(INVISIBLE),
      at: fc.nat(1000),
      isHidden: fc.boolean(),
    })
    .map(({ meant: { text, joints, digits }, word, hidden, at, isHidden }) => {
      // White space at the beginning of a text is its indent.
      const hole = Math.max(1, (digits?.[0] ?? 0) + (at % ((digits?.[1] ?? 0) + 1)));
      const place = isHidden ? hole : (joints[at % joints.length] ?? 0);
      return text.slice(0, place) + (isHidden ? hidden : word) + text.slice(place);
    });
}
