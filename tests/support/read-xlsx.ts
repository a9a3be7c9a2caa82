import { inflateRawSync } from 'node:zlib';
import { DOMParser } from 'linkedom';

/** 1980-01-01, 0:00, as ZIP has it. */
const FIRST_DAY = 0x00210000;

export interface ReadXml {
  querySelector: (selector: string) => ReadElement | null;
  querySelectorAll: (selector: string) => Iterable<ReadElement>;
}

export interface ReadElement extends ReadXml {
  localName: string;
  textContent: string;
  getAttribute: (name: string) => string | null;
}

/** A cell, its link if it has one, and how it looks. */
export interface Cell {
  value: string | number | null;
  link: string | null;
  style: ReadElement;
}

export interface ReadSheet {
  name: string;
  xml: ReadXml;
  rows: Cell[][];
}

/** Reads a workbook of ours back, by other means than the library that wrote it. */
export function readBook(bytes: Uint8Array): {
  files: Map<string, string>;
  sheets: ReadSheet[];
  fontOf: (style: ReadElement) => ReadElement | undefined;
  fillOf: (style: ReadElement) => ReadElement | undefined;
} {
  const files = unzip(Buffer.from(bytes));
  const xmlOf = (name: string): ReadXml => parseXml(files.get(name) ?? '');
  const strings = [...xmlOf('xl/sharedStrings.xml').querySelectorAll('t')].map((one) => one.textContent);
  const styles = xmlOf('xl/styles.xml');
  const cellStyles = [...styles.querySelectorAll('cellXfs > xf')];
  const sheets = [...xmlOf('xl/workbook.xml').querySelectorAll('sheet')].map((sheet, index): ReadSheet => {
    const xml = xmlOf(`xl/worksheets/sheet${index + 1}.xml`);
    const targets = new Map(
      [...xmlOf(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`).querySelectorAll('Relationship')].map(
        (one) => [one.getAttribute('Id'), one.getAttribute('Target')],
      ),
    );
    const links = new Map(
      [...xml.querySelectorAll('hyperlink')].map((one) => [
        one.getAttribute('ref'),
        targets.get(one.getAttribute('r:id')) ?? null,
      ]),
    );
    const rows = [...xml.querySelectorAll('row')].map((row, rowIndex) =>
      [...row.querySelectorAll('c')].map((cell, columnIndex): Cell => {
        const at = `${columnName(columnIndex)}${rowIndex + 1}`;
        const text = cell.querySelector('v')?.textContent;
        const style = cellStyles[Number(cell.getAttribute('s'))];
        if (cell.getAttribute('r') !== at || !style) throw new Error(`unexpected cell at ${at}`);
        const type = cell.getAttribute('t');
        if (text === undefined) return { value: null, link: links.get(at) ?? null, style };
        const value = type === 's' ? (strings[Number(text)] ?? null) : Number(text);
        return { value, link: links.get(at) ?? null, style };
      }),
    );
    return { name: sheet.getAttribute('name') ?? '', xml, rows };
  });
  const part = (style: ReadElement, list: string, id: string): ReadElement | undefined =>
    [...styles.querySelectorAll(`${list} > *`)][Number(style.getAttribute(id))];
  return {
    files,
    sheets,
    fontOf: (style) => part(style, 'fonts', 'fontId'),
    fillOf: (style) => part(style, 'fills', 'fillId'),
  };
}

function parseXml(text: string): ReadXml {
  return new DOMParser().parseFromString(text, 'text/xml');
}

/** The files of a ZIP archive; each must be dated 1980-01-01, in the directory and where it stands. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(entry + 28);
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    const file = archive.readUInt32LE(entry + 42);
    if ([entry + 12, file + 10].some((at) => archive.readUInt32LE(at) !== FIRST_DAY))
      throw new Error(`${name} is dated`);
    const start = file + 30 + archive.readUInt16LE(file + 26) + archive.readUInt16LE(file + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
    files.set(name, inflateRawSync(packed).toString('utf8'));
    entry += 46 + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  return files;
}

/** A column as spreadsheets name it, from 0: A, Z, AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
