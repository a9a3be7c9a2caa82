import type { Reporter } from '../report/reporter.ts';

/**
 * Decodes the bytes of a source file as UTF-8 text.
 *
 * A byte order mark and CRLF line ends are taken off with a warning. Bytes that are not UTF-8, NUL characters, an
 * empty file and one of white space only are errors; the text is then undefined.
 */
export function readSource(bytes: Uint8Array, report: Reporter): string | undefined {
  const invalid = findInvalidByte(bytes);
  if (invalid !== undefined) {
    report.error('not-utf-8', null, {
      found: `byte 0x${(bytes[invalid] ?? 0).toString(16)} at offset ${invalid}`,
      expected: 'UTF-8 text (save the document as UTF-8 first)',
    });
    return undefined;
  }
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const hasMark = decoded.startsWith('\ufeff');
  const text = hasMark ? decoded.slice(1) : decoded;
  if (hasMark) {
    report.warn('byte-order-mark', { line: 1, length: 0 }, { found: 'a byte order mark', expected: 'none' });
  }
  if (text.trim() === '') {
    report.error('empty-source', null, { found: 'an empty document', expected: 'the text of a guide' });
    return undefined;
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    // Not for every control character: only this one cannot be shown by a browser at all.
    report.error('nul-character', null, {
      found: `a character U+0000 at offset ${nul}`,
      expected: 'text (save the document as UTF-8 first)',
    });
    return undefined;
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    const line = text.slice(0, carriageReturn).split('\n').length;
    report.warn('carriage-return', { line }, { found: 'CR line ends', expected: 'LF alone' });
  }
  return text;
}

/** Offset of the first byte where strict decoding fails, by bisection over the prefix that still decodes. */
function findInvalidByte(bytes: Uint8Array): number | undefined {
  const decodes = (end: number): boolean => {
    try {
      // stream: true lets a prefix end inside a character without failing for that.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), {
        stream: end < bytes.length,
      });
      return true;
    } catch {
      return false;
    }
  };
  if (decodes(bytes.length)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
