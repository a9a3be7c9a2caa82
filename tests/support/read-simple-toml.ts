/**
 * The tables of a TOML file that has nothing but headings, strings and comments, each by its dotted name. Throws for a
 * line that is anything else.
 */
export function readSimpleToml(text: string): Record<string, Record<string, string>> {
  const tables: Record<string, Record<string, string>> = {};
  let table: Record<string, string> | undefined;
  for (const line of text.split('\n')) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const [, heading] = /^\[([\w.-]+)\]$/.exec(line) ?? [];
    const [, key, value] = /^([\w-]+) = "([^"\\]*)"$/.exec(line) ?? [];
    if (heading !== undefined) {
      table = tables[heading] = {};
    } else if (table && key !== undefined && value !== undefined) {
      table[key] = value;
    } else {
      throw new Error(`not a line of simple TOML: ${line}`);
    }
  }
  return tables;
}
