import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** What Chromium calls an element of the structure that another refers to, as cells of a table refer to their headings. */
const NAME = /^node\d{8}$/;
const DIGITS = 8;

/** A name, and what puts another in its place. */
interface NamePlace {
  name: string;
  put: (name: PDFString) => void;
}

/**
 * Names the elements of a PDF's structure anew, 1, 2, 3 in the order of their names: Chromium numbers all nodes of the
 * browser's pages in one row, so that a number depends on what else it was doing.
 */
export function renameElements({ context }: PDFDocument): void {
  const places = context.enumerateIndirectObjects().flatMap(([, object]) => findNames(object));
  const names = [...new Set(places.map(({ name }) => name))].sort();
  const renamed = new Map(
    names.map((name, index) => [name, `node${String(index + 1).padStart(DIGITS, '0')}`]),
  );
  for (const { name, put } of places) put(PDFString.of(renamed.get(name) ?? name));
}

function findNames(object: PDFObject): NamePlace[] {
  if (object instanceof PDFDict)
    return object.entries().flatMap(([key, value]) => placeOf(value, (name) => object.set(key, name)));
  if (object instanceof PDFArray)
    return object.asArray().flatMap((value, index) => placeOf(value, (name) => object.set(index, name)));
  return [];
}

function placeOf(value: PDFObject, put: NamePlace['put']): NamePlace[] {
  if (!(value instanceof PDFString)) return findNames(value);
  const name = value.asString();
  return NAME.test(name) ? [{ name, put }] : [];
}
