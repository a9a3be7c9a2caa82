/** An error that says all in its message, mostly of a file that people write: where it was thrown from helps none of them. */
export class PlainError extends Error {
  // Kept where an error comes out of a thread or a bundle of its own, which its class is not.
  override readonly name = 'PlainError';
}

/** Whether an error is such a one, whatever thread or bundle it comes from. */
export function isPlainError(error: Error): boolean {
  return error.name === 'PlainError';
}
