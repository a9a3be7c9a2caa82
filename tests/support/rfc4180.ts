/**
 * A CSV file by the letter of RFC 4180: records end with CRLF; a field is either quoted whole, with quotes doubled, or
 * has no quote, comma, CR or LF in it. Throws at what is neither.
 */
export function parseRfc4180(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const plain = /[^",\r\n]*/y;
    const quoted = /"((?:[^"]|"")*)"/y;
    const field = text[at] === '"' ? quoted : plain;
    field.lastIndex = at;
    const found = field.exec(text);
    if (!found) throw new Error(`a quote without its end at ${at}`);
    row.push(field === quoted ? (found[1] ?? '').replaceAll('""', '"') : found[0]);
    at = field.lastIndex;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither a comma nor CRLF after a field at ${at}: ${text.slice(at, at + 20)}`);
  }
  if (row.length > 0) throw new Error('the last record has no end');
  return rows;
}
