import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packWord } from '../../../tests/support/word-parts.ts';
import { openField, paragraph, run } from '../../../tests/support/word-xml.ts';
import { buildGrammar } from '../grammar/grammar.ts';
import { createReporter } from '../report/reporter.ts';
import { readReceived } from './read-received.ts';
import { readWord } from './read-word.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const whole = packWord({ body: paragraph(run('甲')) });
const withDocument = (xml: string): Uint8Array => packWord({ body: '' }, { 'word/document.xml': utf8(xml) });
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string): Uint8Array =>
  Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HUGE = 80 * 2 ** 20;

/** The file with other bytes where the archive names, sizes or packs `word/document.xml`. */
function patch(change: (bytes: Buffer, entry: number, local: number) => void): Uint8Array {
  const bytes = Buffer.from(whole);
  const name = 'word/document.xml';
  change(bytes, bytes.lastIndexOf(name) - 46, bytes.indexOf(name) - 30);
  return bytes;
}

const REFUSED: readonly [name: string, bytes: Uint8Array, message: RegExp][] = [
  ['an empty file', new Uint8Array(), /^found an empty file/],
  ['text', utf8('方向1：甲'), /^found text, expected a Word file/],
  ['a PDF file', utf8('%PDF-1.7'), /^found a PDF file/],
  ['RTF', utf8('{\\rtf1'), /^found an RTF file/],
  ['an encrypted file', ole('EncryptedPackage'), /^found a Word file that asks for a password/],
  ['a .doc file', ole('WordDocument'), /^found a \.doc file/],
  ['a .wps file', ole('Contents'), /^found a file of Office or WPS that is no \.docx/],
  [
    'an archive of other things',
    zipSync({ 'a.txt': utf8('甲') }),
    /^found an archive that holds no Word document/,
  ],
  ['a workbook', zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }), /^found an Excel workbook/],
  ['a file cut off at its end', whole.subarray(0, whole.length - 100), /^found a Word file that is cut off/],
  ['a file cut off at its beginning', whole.subarray(0, 10), /^found a Word file that is cut off/],
  [
    'a part that is not there',
    patch((bytes, entry, local) => [entry + 46, local + 30].forEach((at) => bytes.write('wolf', at))),
    /^found an archive that holds no Word document/,
  ],
  [
    'a place outside the file',
    patch((bytes, entry) => bytes.writeUInt32LE(0xfffffff0, entry + 42)),
    /^found a damaged Word file/,
  ],
  [
    'another method of packing',
    patch((bytes, entry) => bytes.writeUInt16LE(99, entry + 10)),
    /^found a damaged Word file/,
  ],
  [
    'a wrong checksum',
    patch((bytes, entry) => bytes.writeUInt32LE(1, entry + 16)),
    /^found a damaged Word file/,
  ],
  [
    'packed bytes that are none',
    patch((bytes, _, local) => bytes.fill(0xff, local + 50, local + 90)),
    /^found a damaged Word file/,
  ],
  [
    'a part with a password',
    patch((bytes, entry) => bytes.writeUInt16LE(1, entry + 8)),
    /asks for a password/,
  ],
  [
    'XML cut off',
    withDocument(`<w:document ${NAMESPACE}><w:body>`),
    /not well-formed in word\/document\.xml/,
  ],
  [
    'an entity that is not known',
    withDocument(`<w:document ${NAMESPACE}><w:body>&x;</w:body></w:document>`),
    /not well-formed/,
  ],
  [
    'an external entity',
    withDocument(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`),
    /^found a document type/,
  ],
  [
    'a billion laughs',
    withDocument('<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'),
    /^found a document type/,
  ],
  [
    'bytes that are no text',
    packWord({ body: '' }, { 'word/document.xml': new Uint8Array([0x3c, 0xff]) }),
    /bytes in word\/document\.xml that are no text/,
  ],
  ['no body', withDocument(`<w:document ${NAMESPACE}/>`), /^found a Word file without a body/],
  [
    'deep nesting',
    withDocument(`<w:document ${NAMESPACE}>${'<w:p>'.repeat(300)}`),
    /nested more than 256 deep/,
  ],
  ['too many elements', packWord({ body: '<w:p/>'.repeat(2_000_001) }), /^found more than anybody writes/],
  ['a zip bomb', packWord({ body: ' '.repeat(HUGE) }), /grows without end, expected at most 64 MB/],
  [
    'a contents field without an end',
    packWord({ body: paragraph(openField('TOC \\o')) + paragraph(run('甲')) }),
    /^found a field \(TOC \\o\) that begins in paragraph 1 and never ends/,
  ],
  [
    'a note that is not there',
    packWord({ body: paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>') }),
    /^found a reference to a footnote that is not there/,
  ],
];

describe('what is no Word file is refused with one sentence', () => {
  test.each(REFUSED)('%s', (_, bytes, message) => {
    const report = createReporter('guide.docx');
    expect(readWord(bytes, buildGrammar(), report)).toBeUndefined();
    expect(report.messages.map(({ fatal }) => fatal)).toEqual([true]);
    expect(report.messages[0]?.reason).toMatch(message);
  });

  test('a zip bomb that says it is small', () => {
    const packed = deflateRawSync(Buffer.alloc(HUGE, ' '));
    const bytes = Buffer.from(zipSync({ 'word/document.xml': [packed, { level: 0 }] }));
    const entry = bytes.lastIndexOf('word/document.xml') - 46;
    bytes.writeUInt16LE(8, entry + 10);
    bytes.writeUInt32LE(1000, entry + 24);
    const report = createReporter('guide.docx');
    expect(readWord(bytes, buildGrammar(), report)).toBeUndefined();
    expect(report.messages[0]?.reason).toMatch(/grows without end/);
  });
});

test('a file cut off anywhere is refused', () => {
  for (let length = 0; length < whole.length; length += 7) {
    const report = createReporter('guide.docx');
    expect(readWord(whole.subarray(0, length), buildGrammar(), report)).toBeUndefined();
    expect(report.messages).toHaveLength(1);
  }
});

test('a file with any byte changed is read or refused', () => {
  for (let at = 0; at < whole.length; at += 1) {
    const bytes = Uint8Array.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const report = createReporter('guide.docx');
    const document = readWord(bytes, buildGrammar(), report);
    expect(report.messages).toHaveLength(document ? 0 : 1);
  }
});

test('a document that is text is read as text, whatever else is refused', () => {
  const report = createReporter('guide');
  expect(readReceived(utf8('方向1：甲\n'), buildGrammar(), report)).toEqual({
    source: '方向1：甲\n',
    word: null,
    remarks: [],
  });
  expect(readReceived(whole, buildGrammar(), report)?.source).toBe('甲\n');
  expect(report.messages).toEqual([]);
  expect(readReceived(ole('WordDocument'), buildGrammar(), report)).toBeUndefined();
  expect(readReceived(new Uint8Array([0xce, 0xc4]), buildGrammar(), report)).toBeUndefined();
  expect(report.messages.map(({ ruleId }) => ruleId)).toEqual(['other-format', 'not-utf-8']);
});
