import { readFileSync } from 'node:fs';

/** Reads a query file: kind → its queries. What is no list, such as the seed, is left out. */
export function readQueries(file: string): Map<string, string[]> {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return new Map(
    Object.entries(content).flatMap(([kind, list]) =>
      Array.isArray(list) ? [[kind, list.map(String)] as const] : [],
    ),
  );
}
