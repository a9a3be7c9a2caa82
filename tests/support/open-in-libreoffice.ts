import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice makes of a cell. */
export interface OpenedCell {
  /** `string`, `float`, `date` …; empty for an empty cell. */
  type: string;
  /** The text as it is shown; of a number the number. */
  value: string;
  isFormula: boolean;
  link: string | null;
}

export interface OpenedSheet {
  name: string;
  rows: OpenedCell[][];
  hasFilter: boolean;
}

/** The language of LibreOffice's dialog for CSV files, by number. */
export const LANGUAGES = { 'zh-CN': 2052, 'en-US': 1033 } as const;

/**
 * Opens a file in LibreOffice and reads back what is in the cells. A CSV file is opened as somebody does who agrees to all
 * that the dialog offers: in a language, with numbers and dates detected.
 */
export function openInLibreOffice(
  soffice: string,
  file: string,
  content: string | Uint8Array,
  language?: keyof typeof LANGUAGES,
): OpenedSheet[] {
  const filter =
    language === undefined ? [] : [`--infilter=CSV:44,34,76,1,,${LANGUAGES[language]},false,true`];
  return readSheets(convert(soffice, file, content, ['--convert-to', 'fods', ...filter]));
}

/** Opens a text document in LibreOffice and reads back its text. */
export function convertToText(soffice: string, file: string, content: Uint8Array): string {
  return convert(soffice, file, content, ['--convert-to', 'txt:Text (encoded):UTF8']);
}

/** Opens a Word file in LibreOffice and saves it as one: as another program writes the same. */
export function saveAnew(soffice: string, file: string, content: Uint8Array): Uint8Array {
  return convertToBytes(soffice, file, content, ['--convert-to', 'docx:Office Open XML Text']);
}

/** What LibreOffice makes of a file, as text. */
function convert(...what: Parameters<typeof convertToBytes>): string {
  return convertToBytes(...what).toString('utf8');
}

/** What LibreOffice makes of a file. */
function convertToBytes(
  soffice: string,
  file: string,
  content: string | Uint8Array,
  into: readonly [flag: string, format: string, ...rest: string[]],
): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-office-'));
  // Into a folder of its own: the format may be that of the file.
  const out = path.join(folder, 'out');
  try {
    writeFileSync(path.join(folder, file), content);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', ...into];
    const run = spawnSync(soffice, [...options, '--outdir', out, path.join(folder, file)], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    const opened = path.join(out, `${path.parse(file).name}.${into[1].replace(/:.*/, '')}`);
    if (run.status !== 0) throw new Error(`LibreOffice did not open ${file}: ${run.stderr}`);
    return readFileSync(opened);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tables of a flat OpenDocument file, without what is empty at their ends. */
function readSheets(xml: string): OpenedSheet[] {
  const filtered = [...xml.matchAll(/<table:database-range [^>]*display-filter-buttons="true"/g)].map(
    ([range]) => decode(/target-range-address="'?([^'".]+|&apos;[^.]+&apos;)'?\./.exec(range)?.[1] ?? ''),
  );
  return [...xml.matchAll(/<table:table table:name="([^"]*)"[^]*?<\/table:table>/g)].map(
    ([table, name = '']) => ({
      name: decode(name),
      hasFilter: filtered.some((one) => one.replace(/^'|'$/g, '') === decode(name)),
      rows: [...table.matchAll(/<table:table-row\b[^>]*>([^]*?)<\/table:table-row>/g)]
        .map(([, row = '']) => trimEnd(readRow(row), ({ type }) => type === ''))
        .filter((row) => row.length > 0),
    }),
  );
}

function readRow(row: string): OpenedCell[] {
  return [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/g)].flatMap(
    ([, head = '', inside = '']) => {
      const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1] ?? '';
      const paragraphs = [...inside.matchAll(/<text:p(?:\/>|>([^]*?)<\/text:p>)/g)].map(
        ([, text = '']) => text,
      );
      const type = attribute('office:value-type');
      const cell = {
        type,
        value: type === 'float' ? attribute('office:value') : paragraphs.map(plain).join('\n'),
        isFormula: attribute('table:formula') !== '',
        link: decodeOrNull(/xlink:href="([^"]*)"/.exec(inside)?.[1]),
      };
      // What is empty to the end of a sheet counts thousands of cells.
      const times = Math.min(Number(attribute('table:number-columns-repeated') || 1), 100);
      return Array<OpenedCell>(times).fill(cell);
    },
  );
}

function plain(text: string): string {
  return decode(
    text
      .replaceAll('<text:s/>', ' ')
      .replaceAll('<text:tab/>', '\t')
      .replace(/<[^>]*>/g, ''),
  );
}

function decodeOrNull(text: string | undefined): string | null {
  return text === undefined ? null : decode(text);
}

function decode(text: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (all, name: string) => marks[name] ?? all);
}

function trimEnd<T>(list: T[], isEmpty: (one: T) => boolean): T[] {
  const last = list.findLastIndex((one) => !isEmpty(one));
  return list.slice(0, last + 1);
}
