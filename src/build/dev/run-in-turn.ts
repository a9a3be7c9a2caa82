/** Runs a task again and again, never twice at once. */
export interface Turns {
  /** Runs it, after the run that goes on if there is one; done when that run is. */
  now: () => Promise<void>;
  /** Runs it once nobody has asked for it for a while. */
  soon: () => void;
}

/** A task that `now` and `soon` run, and that must not throw; `quiet` is how many milliseconds `soon` waits for another call. */
export function runInTurn(task: () => Promise<void>, quiet: number): Turns {
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const now = (): Promise<void> => (last = last.then(task));
  return {
    now,
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), quiet);
    },
  };
}
