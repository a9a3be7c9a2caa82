import { PDFContext, PDFCrossRefStream, PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickenCrossReferences } from './quick-cross-references.ts';

/** The table that pdf-lib writes of objects that it comes upon in this order. */
function tableOf(numbers: readonly number[]): Uint8Array {
  const table = PDFCrossRefStream.create(PDFContext.create().obj({}), false);
  for (const [at, number] of numbers.entries()) {
    const ref = PDFRef.of(number);
    if (at % 3 === 0) table.addUncompressedEntry(ref, at);
    else if (at % 3 === 1) table.addCompressedEntry(ref, PDFRef.of(1), at);
    else table.addDeletedEntry(ref, at);
  }
  return table.getContents();
}

test('the table of a PDF is that of pdf-lib, in whatever order the objects come', () => {
  const ofLibrary = Object.getOwnPropertyDescriptor(PDFCrossRefStream.prototype, 'appendEntry');
  // Else nothing would be quicker, and nobody would know.
  expect(ofLibrary?.value).toBeInstanceOf(Function);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 60 }), (numbers) => {
      Object.defineProperty(PDFCrossRefStream.prototype, 'appendEntry', ofLibrary ?? {});
      const expected = tableOf(numbers);
      quickenCrossReferences();
      expect(PDFCrossRefStream.prototype).not.toHaveProperty('appendEntry', ofLibrary?.value);
      expect(tableOf(numbers)).toEqual(expected);
    }),
  );
});
