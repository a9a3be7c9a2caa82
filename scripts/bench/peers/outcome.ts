/** What was measured, or why it could not be. */
export type Outcome<Value> = { value: Value } | { failure: string };

/** How much of a failure's first line is kept: a browser's may name every hash of a policy. */
const LONGEST = 300;

/** Measures, and keeps a failure as one: the table has the other cells all the same. */
export async function attempt<Value>(measure: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await measure() };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { failure: (text.split('\n')[0] ?? text).slice(0, LONGEST) };
  }
}

/** The value; throws the failure where there is none, for what needs it. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ('failure' in outcome) throw new Error(outcome.failure);
  return outcome.value;
}
