import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { quickenCrossReferences } from './quick-cross-references.ts';
import { renameElements } from './rename-elements.ts';
import { correctCharacter, correctToUnicode } from './to-unicode.ts';

quickenCrossReferences();

/** What a PDF says about itself. */
export interface PdfFacts {
  title: string;
  subject: string;
  /** The same in every build, so that the files are: never the clock's. */
  date: Date;
  /** All that stands in it, for its characters. */
  text: string;
  /** Its headings in order. */
  headings: readonly string[];
}

/** Who made the files: the guide's text is the department's, the document is not. */
const AUTHOR = '指南针';

const TO_UNICODE = PDFName.of('ToUnicode');

/** Reads a PDF as it is. Throws what is wrong with a damaged one. */
export function readPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
}

/**
 * Finishes a PDF as Chromium makes it: sets its metadata, mends the characters that are copied out of it and searched in
 * it, names its elements in order, and compresses its structure. The same bytes each time.
 */
export async function finishPdf(
  document: PDFDocument,
  { title, subject, date, text, headings }: PdfFacts,
): Promise<Uint8Array> {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(AUTHOR);
  document.setSubject(subject);
  document.setCreator('Chromium');
  document.setLanguage('zh-CN');
  document.setCreationDate(date);
  document.setModificationDate(date);
  nameBookmarks(document, headings);
  renameElements(document);
  const known = new Set(`${text}0123456789/`);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const map = object instanceof PDFDict ? object.get(TO_UNICODE) : undefined;
    if (map instanceof PDFRef) correctMap(document, map, (character) => correctCharacter(character, known));
  }
  return document.save({ useObjectStreams: true, addDefaultPage: false });
}

function correctMap({ context }: PDFDocument, ref: PDFRef, correct: (character: string) => string): void {
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) return;
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  context.assign(ref, context.flateStream(correctToUnicode(map, correct)));
}

/**
 * Names the bookmarks anew: Chromium doubles the text of one whose heading came to stand at the top of a page. Throws when
 * there are not as many as headings.
 */
function nameBookmarks({ catalog }: PDFDocument, headings: readonly string[]): void {
  const bookmarks: PDFDict[] = [];
  const visit = (first: PDFDict | undefined): void => {
    for (let at = first; at; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      bookmarks.push(at);
      visit(at.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  visit(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict));
  if (bookmarks.length !== headings.length)
    throw new Error(`${bookmarks.length} bookmarks for ${headings.length} headings`);
  for (const [index, bookmark] of bookmarks.entries())
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
}

/** On which page, counted from 1, each element stands that a link of the document leads to: id → page. */
export function headingPages(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [String(ref), index + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = new Map<string, number>();
  for (const [name, target] of named?.entries() ?? []) {
    const place = document.context.lookupMaybe(target, PDFArray);
    const number = numbers.get(String(place?.get(0)));
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return pages;
}
