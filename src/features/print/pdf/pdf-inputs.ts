import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageInput, type Inputs } from '../../../site/kept-results.ts';
import type { PrintedSite } from './print-pdf.ts';

/** The code that prints lies in this folder. */
const CODE = 'src/features/print/pdf';

/** A style sheet that a page loads. */
const STYLE_SHEET = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * All that decides the bytes of a page's PDF: the page with its style sheets, where it is published, its date, the browser, the
 * machine's fonts, and the code that prints. Undefined where nobody can tell which fonts there are.
 */
export function pdfInputs(
  { folder, site, base }: PrintedSite,
  address: string,
  date: Date,
  browser: string,
): Inputs | undefined {
  const fonts = installedFonts();
  if (fonts === undefined) return undefined;
  const html = readFileSync(path.join(folder, address, 'index.html'));
  const sheets = [...html.toString().matchAll(STYLE_SHEET)].map(([, href = '']) =>
    readFileSync(path.join(folder, href.slice(base.length))),
  );
  return [html, ...sheets, site, base, address, date.toISOString(), browser, fonts, makers()];
}

let fontList: string | null | undefined;

/** The fonts of the machine with their versions, as fontconfig lists them. */
function installedFonts(): string | undefined {
  if (fontList === undefined) {
    const format = '%{file} %{fontversion} %{style}\n';
    const { status, stdout } = spawnSync('fc-list', ['--format', format], { encoding: 'utf8' });
    fontList = status === 0 ? stdout.split('\n').sort().join('\n') : null;
  }
  return fontList ?? undefined;
}

let known: string | undefined;

function makers(): string {
  const files = readdirSync(CODE)
    .filter((name) => !name.endsWith('.test.ts'))
    .sort();
  known ??= [
    ...files.map((name) => readFileSync(path.join(CODE, name), 'utf8')),
    packageInput('@cantoo/pdf-lib'),
  ].join('\n');
  return known;
}
