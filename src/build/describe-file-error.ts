import { getSystemErrorName, stripVTControlCharacters } from 'node:util';
import { isPlainError } from '../guide/report/plain-error.ts';

/** What the system says when a file cannot be written, for people. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system can only be read',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EFBIG: 'the file is larger than is allowed',
  EMFILE: 'too many files are open',
  ENOTDIR: 'a file stands where a folder would have to be',
  EISDIR: 'a folder stands where the file would have to be',
};

/** The bundler says the system's error in words, with the number that it has there. */
const OF_BUNDLER = /Failed to write file in (.+)\n[^]*\(os error (\d+)\)/;

/** What is known of an error of files. */
interface FileError {
  code?: string | undefined;
  file?: string | undefined;
  syscall?: string | undefined;
}

/**
 * An error without where it was thrown from where it is one of files, or says all by itself, else with that. `folder` is what
 * the run writes into: of a full disk the system does not say which file.
 */
export function describeFileError(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  if (isPlainError(error)) return error.message;
  const { code, file = `a file of ${folder}`, syscall } = readFileError(error);
  if (code === 'ENOENT')
    return syscall === 'mkdir'
      ? `${file} cannot be written: no folder can be made there (${code})`
      : `${file} cannot be read: it is not there (${code})`;
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason === undefined) return error.stack ?? error.message;
  return `${file} cannot be written: ${reason} (${code ?? ''})`;
}

function readFileError(error: Error): FileError {
  const { code, path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  const [, file, number] = OF_BUNDLER.exec(stripVTControlCharacters(error.message)) ?? [];
  if (number !== undefined) return { code: getSystemErrorName(-Number(number)), file };
  // Astro has errors of its own around it.
  if (code === undefined && error.cause instanceof Error) return readFileError(error.cause);
  return { code, file: dest ?? path, syscall };
}
