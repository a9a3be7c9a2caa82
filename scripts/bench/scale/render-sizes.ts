import { grouped, renderTable } from '../report.ts';
import { stepsOf, type BuildRun } from '../run-build.ts';
import type { Reading } from './measure-reading.ts';
import type { SiteWeight } from './weigh-site.ts';

/** All that is measured of a size. */
export interface MeasuredSize {
  name: string;
  cost: BuildRun;
  weight: SiteWeight;
  reading: Reading;
}

/** The figures, a column a size; then what grows with the guide, for each call, as a multiple of the first size. */
export function renderSizes(sizes: readonly MeasuredSize[]): string {
  const row = (name: string, read: (size: MeasuredSize) => string): string[] => [name, ...sizes.map(read)];
  const [first] = sizes;
  if (!first) return '';
  const steps = [...stepsOf(first.cost).keys()];
  const stepOf = (step: string, { cost }: MeasuredSize): number => stepsOf(cost).get(step) ?? 0;
  const growth = (name: string, read: (size: MeasuredSize) => number): string[] =>
    row(name, (size) => (read(size) / size.weight.calls / (read(first) / first.weight.calls)).toFixed(2));
  return [
    renderTable([
      row('', ({ name }) => name),
      row('calls', ({ weight }) => grouped(weight.calls)),
      ...steps.map((step) => row(`${step}, s`, (size) => stepOf(step, size).toFixed(1))),
      row('build in all, s', ({ cost }) => cost.seconds.toFixed(1)),
      row('peak memory, MB', ({ cost }) => grouped(cost.peakBytes / 1e6)),
      row('files', ({ weight }) => grouped(weight.files)),
      row('site, MB', ({ weight }) => (weight.bytes / 1e6).toFixed(1)),
      ...[...first.weight.pages.keys()].map((page) =>
        row(`${page}, bytes`, ({ weight }) => grouped(weight.pages.get(page) ?? 0)),
      ),
      row('first query, bytes', ({ reading }) => grouped(reading.firstQuery.bytes)),
      row('first query, 90th percentile', ({ reading }) => grouped(reading.firstQuery.bytes90)),
      row('first query, ms', ({ reading }) => grouped(reading.firstQuery.milliseconds)),
      row('warm query, ms', ({ reading }) => reading.warmQuery.toFixed(1)),
      row('browse ready, bytes', ({ reading }) => grouped(reading.browse.bytes)),
      row('browse ready, ms', ({ reading }) => grouped(reading.browse.milliseconds)),
    ]),
    `for each call, ${first.name} = 1`,
    renderTable([
      row('', ({ name }) => name),
      ...steps.map((step) => growth(step, (size) => stepOf(step, size))),
      growth('build in all', ({ cost }) => cost.seconds),
      growth('peak memory', ({ cost }) => cost.peakBytes),
      growth('files', ({ weight }) => weight.files),
      growth('bytes', ({ weight }) => weight.bytes),
    ]),
  ].join('\n\n');
}
