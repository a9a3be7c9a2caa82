import type { UnitNames } from '../../src/guide/grammar/units.ts';
import { readFunding, readYears } from '../../src/guide/model/read-funding.ts';
import type { Section } from '../../src/guide/model/schema/entry.ts';
import type { Quantity } from '../../src/guide/model/schema/quantity.ts';
import { createReporter, hasErrors } from '../../src/guide/report/reporter.ts';

type Kind = 'funding' | 'years';

/** What a field of one paragraph is read as, and whether an error says that it is not. */
export function readField(
  text: string,
  kind: Kind,
  kinds: Kind[] = [kind],
  units: UnitNames = new Map(),
): { quantity: Quantity | null; isWrong: boolean } {
  const report = createReporter('source.txt');
  const block = { line: 1, column: 1, indent: '', marker: null, gap: '', text, depth: 0, n: null };
  const section: Section = { kinds, label: null, blocks: [{ role: 'paragraph', ...block }] };
  const quantity = (kind === 'funding' ? readFunding : readYears)([section], units, report);
  return { quantity, isWrong: hasErrors(report.messages) };
}

/** The same in short, or `error`: `label: min~max` for each case, then what other numbers are. */
export function readSaid(text: string, kind: Kind, kinds?: Kind[]): readonly string[] | 'error' {
  const { quantity, isWrong } = readField(text, kind, kinds);
  return isWrong || !quantity ? 'error' : sayQuantity(quantity);
}

/** A quantity's cases and asides, a line each. */
export function sayQuantity({ cases, asides }: Pick<Quantity, 'cases' | 'asides'>): string[] {
  return [
    ...cases.map(({ label, min, max, basis, percent, percentRange }) => {
      const share = percentRange ? ` ${percentRange.min ?? ''}~${percentRange.max ?? ''}%` : '';
      const words = basis === 'number' ? '' : ` ${basis}`;
      return `${label ?? '-'}: ${min ?? ''}~${max ?? ''}${words}${percent === null ? share : ` ${percent}%`}`;
    }),
    ...asides.map(({ what, text }) => `${what} ${text}`),
  ];
}
