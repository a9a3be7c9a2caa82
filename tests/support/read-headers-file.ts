/**
 * The rules of a file of headers, as Cloudflare and Netlify read it: of each path its headers by their names in small letters.
 * Throws for a line that is neither a path nor a header of one.
 */
export function readHeadersFile(text: string): Map<string, Record<string, string>> {
  const rules = new Map<string, Record<string, string>>();
  let current: Record<string, string> | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [, name, value] = /^ +([\w-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) {
      current = {};
      rules.set(line, current);
    } else if (current && name !== undefined && value !== undefined) {
      current[name.toLowerCase()] = value;
    } else {
      throw new Error(`not a line of a file of headers: ${line}`);
    }
  }
  return rules;
}
