/** How long the steps of a run take, one after the other. */
export interface StepTimes {
  /** Ends a step, and begins the next; a name that comes again adds to its time. */
  done: (step: string) => void;
  /** `split 0.41 s, pages 12.30 s`. */
  print: () => string;
}

/** Begins with the first step. */
export function startSteps(): StepTimes {
  const milliseconds = new Map<string, number>();
  let begun = performance.now();
  return {
    done: (step) => {
      const now = performance.now();
      milliseconds.set(step, (milliseconds.get(step) ?? 0) + now - begun);
      begun = now;
    },
    print: () => [...milliseconds].map(([step, time]) => `${step} ${(time / 1000).toFixed(2)} s`).join(', '),
  };
}
