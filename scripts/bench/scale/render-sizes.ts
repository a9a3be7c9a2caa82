import { renderTable } from '../search/render-table.ts';
import type { BuildCost } from './build-scratch.ts';
import type { Reading } from './measure-reading.ts';
import type { SiteWeight } from './weigh-site.ts';

/** All that is measured of a size. */
export interface MeasuredSize {
  name: string;
  cost: BuildCost;
  weight: SiteWeight;
  reading: Reading;
}

/** The figures, a column a size; then what grows with the guide, for each call, as a multiple of the first size. */
export function renderSizes(sizes: readonly MeasuredSize[]): string {
  const row = (name: string, read: (size: MeasuredSize) => string): string[] => [name, ...sizes.map(read)];
  const [first] = sizes;
  const steps = [...(first?.cost.steps.keys() ?? [])];
  const pages = [...(first?.weight.pages.keys() ?? [])];
  const growing: [string, (size: MeasuredSize) => number][] = [
    ...steps.map((step): [string, (size: MeasuredSize) => number] => [
      step,
      ({ cost }) => cost.steps.get(step) ?? 0,
    ]),
    ['build in all', ({ cost }) => cost.seconds],
    ['peak memory', ({ cost }) => cost.memory],
    ['files', ({ weight }) => weight.files],
    ['bytes', ({ weight }) => weight.bytes],
  ];
  return [
    renderTable([
      ['', ...sizes.map(({ name }) => name)],
      row('calls', ({ weight }) => grouped(weight.calls)),
      ...steps.map((step) => row(`${step}, s`, ({ cost }) => (cost.steps.get(step) ?? 0).toFixed(1))),
      row('build in all, s', ({ cost }) => cost.seconds.toFixed(1)),
      row('peak memory, MB', ({ cost }) => grouped(cost.memory / 1e6)),
      row('files', ({ weight }) => grouped(weight.files)),
      row('site, MB', ({ weight }) => (weight.bytes / 1e6).toFixed(1)),
      ...pages.map((page) => row(`${page}, bytes`, ({ weight }) => grouped(weight.pages.get(page) ?? 0))),
      row('first query, bytes', ({ reading }) => grouped(reading.firstQuery.bytes)),
      row('first query, 90th percentile', ({ reading }) => grouped(reading.firstQuery.bytes90)),
      row('first query, ms', ({ reading }) => grouped(reading.firstQuery.milliseconds)),
      row('warm query, ms', ({ reading }) => reading.warmQuery.toFixed(1)),
      row('browse ready, bytes', ({ reading }) => grouped(reading.browse.bytes)),
      row('browse ready, ms', ({ reading }) => grouped(reading.browse.milliseconds)),
    ]),
    `for each call, ${first?.name ?? ''} = 1`,
    renderTable([
      ['', ...sizes.map(({ name }) => name)],
      ...growing.map(([name, read]) =>
        row(name, (size) =>
          first ? (read(size) / size.weight.calls / (read(first) / first.weight.calls)).toFixed(2) : '',
        ),
      ),
    ]),
  ].join('\n\n');
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
