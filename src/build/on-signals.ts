import { constants } from 'node:os';

/** Signals by which people and machines end a run. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `stop` when the process is asked to end, with the signal's name and the exit code that goes with it (128 + number). */
export function onSignals(stop: (signal: string, status: number) => void): void {
  for (const signal of SIGNALS) process.on(signal, () => stop(signal, signalStatus(signal)));
}

/** The exit code that says which signal ended a process. */
export function signalStatus(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
