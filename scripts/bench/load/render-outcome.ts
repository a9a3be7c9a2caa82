import type { Outcome } from './run-wrk.ts';

const MICROSECONDS = 1_000_000;

/** The figures of a run, a line each; what went wrong comes last. */
export function renderOutcome(encoding: string, outcome: Outcome): string {
  const { requests, duration, bytes, failures } = outcome;
  const seconds = duration / MICROSECONDS;
  const latencies = (['p50', 'p90', 'p99', 'max'] as const).map(
    (name) => `${name} ${(outcome[name] / 1000).toFixed(1)} ms`,
  );
  const failed = Object.entries(failures).filter(([, count]) => count > 0);
  return [
    `Accept-Encoding: ${encoding}`,
    `  requests   ${requests}, ${(requests / seconds).toFixed(0)} a second`,
    `  latency    ${latencies.join(', ')}`,
    `  bytes      ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1e6 / seconds).toFixed(1)} MB a second, ${(bytes / requests / 1000).toFixed(1)} KB an answer`,
    `  failures   ${failed.length === 0 ? 'none' : failed.map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  ].join('\n');
}
