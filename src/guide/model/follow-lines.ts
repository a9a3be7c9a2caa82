import { isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Line } from '../parse/lines.ts';
import { readPlain } from '../parse/readings.ts';

/** A quotation of the edition file: the line that it names, where that number stands in the file, and the lines that have it. */
interface Quotation {
  line: number;
  range: readonly [from: number, to: number];
  having: readonly number[];
}

/** What names a text of a line in the edition file. */
const QUOTES = ['quote', 'printed', 'startsWith'] as const;

/** Lines that a sentence of an editor names: `第658、698行`. */
const NAMED_LINES = /第[\d、，—-]+行/g;

/**
 * The edition file with the line numbers of its quotations as they are now that lines were added to or taken from the source,
 * how many were changed, and what the file's texts say of lines by themselves, which a person must change. A quotation that several lines have moves as far as the one before it that only one line has;
 * one that none has keeps its number, which the split then reports. Nothing else of the file changes.
 */
export function followLines(
  edition: string,
  lines: readonly Line[],
): { text: string; moved: number; named: readonly string[] } {
  const quotations = findQuotations(edition, lines).sort((a, b) => a.line - b.line);
  let shift = 0;
  const changes = quotations.flatMap(({ line, range, having }) => {
    const [only] = having;
    if (having.length === 1 && only !== undefined) shift = only - line;
    const now = having.includes(line + shift) ? line + shift : line;
    return now === line ? [] : [{ range, now }];
  });
  const text = changes
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce((all, { range: [from, to], now }) => `${all.slice(0, from)}${now}${all.slice(to)}`, edition);
  const named = changes.length > 0 ? (text.match(NAMED_LINES) ?? []) : [];
  return { text, moved: changes.length, named };
}

function findQuotations(edition: string, lines: readonly Line[]): Quotation[] {
  const quotations: Quotation[] = [];
  visit(parseDocument(edition), {
    Map: (_, map) => {
      quotations.push(...quotationOf(map, lines));
    },
  });
  return quotations;
}

function quotationOf(map: YAMLMap, lines: readonly Line[]): Quotation[] {
  const line = map.get('line', true);
  const key = QUOTES.find((one) => map.has(one));
  if (!isMap(map) || !isScalar(line) || typeof line.value !== 'number' || !line.range || !key) return [];
  const quote = String(map.get(key));
  const isThere = ({ text }: Line): boolean =>
    key === 'startsWith' ? text.trimStart().startsWith(readPlain(quote)) : text.includes(quote);
  const having = lines.filter(isThere).map(({ number }) => number);
  return [{ line: line.value, range: [line.range[0], line.range[1]], having }];
}
