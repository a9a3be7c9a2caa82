import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Reporter } from '../report/reporter.ts';
import { EditionFile } from './schema/edition-file.ts';

/**
 * Reads `edition.yaml`. Bad YAML and every field that the schema refuses become errors at their line in that
 * file; the result is then undefined.
 */
export function readEditionFile(text: string, report: Reporter): EditionFile | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (const error of document.errors) {
    const { line, col } = counter.linePos(error.pos[0]);
    // The first line says what is wrong; the rest is a frame of the parser's own.
    const [found = error.code] = error.message.split(/ at line|\n/);
    report.error('edition-file', { line, column: col, length: 0 }, { found, expected: 'valid YAML' });
  }
  if (document.errors.length > 0) return undefined;
  const result = EditionFile.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
    report.error(
      'edition-file',
      { line: lineOf(document, path, counter), length: 0 },
      {
        found: `${path.join('.') || 'the whole file'}: ${issue.message}`,
        expected: 'what the schema of the edition file says',
      },
    );
  }
  return undefined;
}

/** The line of the deepest node on `path` that exists. */
function lineOf(document: Document, path: (string | number)[], counter: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return counter.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}
