/** The value that the given share of the values does not pass (nearest rank); 0 without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** The value in the middle (nearest rank); 0 without values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The arithmetic mean; 1 without values, since nothing is wrong then. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Every k-th value, k being such that about `count` are taken: the same ones in every run. */
export function takeEvenly<Value>(values: readonly Value[], count: number): { step: number; taken: Value[] } {
  const step = Math.max(1, Math.round(values.length / count));
  return { step, taken: values.filter((_value, index) => index % step === 0) };
}
