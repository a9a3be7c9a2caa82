type WithoutEmpty<Value> = { [Key in keyof Value]?: NonNullable<Value[Key]> };

/** An object without what is null, undefined, an empty text or an empty list. */
export function withoutEmpty<Value extends object>(value: Value): WithoutEmpty<Value> {
  const isEmpty = (one: unknown): boolean =>
    one === null || one === undefined || one === '' || (Array.isArray(one) && one.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one))) as WithoutEmpty<Value>;
}
