import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { renameElements } from './rename-elements.ts';

/** A PDF with headings of a table that are called so, and a cell that refers to both; without the time at which it is made. */
async function pdfWith(first: string, second: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  for (const name of [first, second]) context.register(context.obj({ S: 'TH', ID: PDFString.of(name) }));
  const headers = [PDFString.of(second), PDFString.of(first)];
  context.register(
    context.obj({ S: 'TD', A: [{ O: 'Table', Headers: headers }], T: PDFString.of('node 1') }),
  );
  return document;
}

test('elements are named in their order, and what refers to them with them, whatever they were called', async () => {
  const documents = [
    await pdfWith('node00000767', 'node00000769'),
    await pdfWith('node00000766', 'node00000768'),
  ];
  for (const document of documents) renameElements(document);
  const [one = [], other] = documents.map(({ context }) =>
    context.enumerateIndirectObjects().map(([, object]) => object.toString()),
  );
  expect(one).toEqual(other);
  expect(one.join('\n')).toContain('/Headers [ (node00000002) (node00000001) ]');
  expect(one.join('\n')).toContain('(node 1)');
});
