import { PDFDict, PDFDocument, PDFArray, PDFName } from '@cantoo/pdf-lib';

/** What a PDF says about itself. */
export interface PdfFacts {
  title: string;
  subject: string;
  /** The same in every build, so that the files are: never the clock's. */
  date: Date;
}

/** The makers of the files; the guide's text is the department's, but the document is not. */
const AUTHOR = '指南针';

/** A PDF as Chromium makes it with its metadata set, and smaller, for its structure is compressed. The same bytes each time. */
export async function finishPdf(pdf: Uint8Array, { title, subject, date }: PdfFacts): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(AUTHOR);
  document.setSubject(subject);
  document.setCreator('Chromium');
  document.setLanguage('zh-CN');
  document.setCreationDate(date);
  document.setModificationDate(date);
  return document.save({ useObjectStreams: true, addDefaultPage: false });
}

/** On which page, counted from 1, each element stands that a link of the document leads to: id → page. */
export async function headingPages(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const numbers = new Map(document.getPages().map(({ ref }, index) => [String(ref), index + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = new Map<string, number>();
  for (const [name, target] of named?.entries() ?? []) {
    const place = named?.context.lookupMaybe(target, PDFArray);
    const number = numbers.get(String(place?.get(0)));
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return pages;
}
