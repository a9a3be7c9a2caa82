/** What the system says when a file cannot be written, for people. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system can only be read',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EFBIG: 'the file is larger than is allowed',
  EMFILE: 'too many files are open',
};

/** An error in one line where it is one of writing files and says all by itself, else with where it was thrown. */
export function describeFileError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason === undefined) return error.stack ?? error.message;
  return `${dest ?? path ?? 'a file'} cannot be written: ${reason} (${code ?? ''})`;
}
