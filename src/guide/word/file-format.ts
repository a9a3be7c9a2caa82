import { Refusal } from './refusal.ts';

/** What the first bytes of other kinds of files are. */
const OTHER_FORMATS: readonly [start: string, name: string][] = [
  ['%PDF', 'a PDF file'],
  ['{\\rtf', 'an RTF file'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
];
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ZIP = 'PK';
const EXPECTED = 'a Word file (open it in Word or WPS and save it as .docx)';

/**
 * What a file is by its bytes, whatever its name says: an archive, which may be a Word file, or what may be text. A refusal
 * for what is known to be neither: encrypted Word files, .doc and .wps, PDF, other archives, an empty file.
 */
export function recogniseFormat(bytes: Uint8Array): 'zip' | 'text' | Refusal {
  if (bytes.length === 0) return new Refusal('empty-file', 'an empty file', EXPECTED);
  const start = toLatin(bytes.subarray(0, 8));
  if (start.startsWith(ZIP)) return 'zip';
  if (start === OLE) return refuseOle(bytes);
  const other = OTHER_FORMATS.find(([mark]) => start.startsWith(mark));
  return other ? new Refusal('other-format', other[1], EXPECTED) : 'text';
}

/** The container of Office before 2007 also holds the encrypted files of today. */
function refuseOle(bytes: Uint8Array): Refusal {
  const holds = (stream: string): boolean => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage'))
    return new Refusal(
      'encrypted-file',
      'a Word file that asks for a password',
      'one without (open it in Word, take the password off under Protect Document, and save it)',
    );
  const name = holds('WordDocument') ? 'a .doc file' : 'a file of Office or WPS that is no .docx';
  return new Refusal('other-format', name, EXPECTED);
}

function toLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
